<?php
// Scores QTI 2.1 with the engine of TAO. The only argument is the autoload of Composer's folder.
// {name: {xml, responses}} in, a response as JSON of QTI's portable interactions; out, by name,
// the outcomes of each. Whether a document is valid is asked elsewhere: here that takes seconds each.
require $argv[1];

use qtism\common\datatypes\files\FileSystemFileManager;
use qtism\data\storage\xml\XmlDocument;
use qtism\runtime\common\OrderedContainer;
use qtism\runtime\common\ResponseVariable;
use qtism\runtime\common\State;
use qtism\runtime\pci\json\Unmarshaller;
use qtism\runtime\tests\SessionManager;

$files = new FileSystemFileManager();
$reader = new Unmarshaller($files);
$found = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $name => ['xml' => $xml, 'responses' => $responses]) {
    $document = new XmlDocument();
    $document->loadFromString($xml);
    $item = $document->getDocumentComponent();
    foreach ($responses as $response) {
        $session = (new SessionManager($files))->createAssessmentItemSession($item);
        $session->beginItemSession();
        $session->beginAttempt();
        $given = new State();
        foreach ($item->getResponseDeclarations() as $declared) {
            $variable = ResponseVariable::createFromDataModel($declared);
            $value = $reader->unmarshall($response);
            if ($variable->isOrdered()) {
                $value = new OrderedContainer($variable->getBaseType(), $value->getArrayCopy());
            }
            $variable->setValue($value);
            $given->setVariable($variable);
        }
        $session->endAttempt($given);
        $outcomes = [];
        foreach ($session->getOutcomeVariables(false) as $variable) {
            $value = $variable->getValue();
            $outcomes[$variable->getIdentifier()] = $value instanceof Traversable
                ? array_map(fn($one) => $one->getValue(), iterator_to_array($value, false))
                : $value?->getValue();
        }
        $found[$name][] = $outcomes;
    }
}
echo json_encode($found);
