<?php
// {name, format, files}: a course with these files imported as the web form does it.
// {course, files: [{file, arrived, said}], questions: {name: what Moodle keeps of it}}
require(__DIR__ . '/start.php');
require_once($CFG->libdir . '/questionlib.php');
require_once($CFG->dirroot . '/question/format.php');
require_once($CFG->dirroot . "/question/format/{$asked['format']}/format.php");
require_once($CFG->dirroot . '/course/lib.php');

$course = create_course((object) ['fullname' => $asked['name'], 'shortname' => $asked['name'], 'category' => 1]);
$context = context_course::instance($course->id);
$counted = fn() => $DB->count_records_sql('SELECT COUNT(*) FROM {question_bank_entries} e
    JOIN {question_categories} c ON c.id = e.questioncategoryid WHERE c.contextid = ?', [$context->id]);
$class = "qformat_{$asked['format']}";
$files = [];
foreach ($asked['files'] as $path) {
    $before = $counted();
    $format = new $class();
    $format->setCategory(question_make_default_categories([$context]));
    $format->setContexts([$context]);
    $format->setCourse($course);
    $format->setFilename($path);
    $format->setRealfilename(basename($path));
    $format->setMatchgrades('error');
    $format->setCatfromfile(1);
    $format->setContextfromfile(1);
    $format->setStoponerror(true);
    $format->set_display_progress(false);
    ob_start();
    $ended = '';
    try {
        $well = $format->importpreprocess() && $format->importprocess() && $format->importpostprocess();
        $ended = $well ? '' : 'stopped';
    } catch (Throwable $error) {
        $ended = $error->getMessage() . ' ' . ($error->debuginfo ?? '');
        while ($DB->is_transaction_started()) {
            $DB->force_transaction_rollback();
        }
    }
    $said = trim(preg_replace('/\s+/', ' ', strip_tags(ob_get_clean())) . $ended);
    $files[] = ['file' => basename($path), 'arrived' => $counted() - $before, 'said' => $said];
}
$questions = [];
foreach (questions($context->id) as $name => $id) {
    $kept = question_bank::load_question_data($id);
    $answers = [];
    foreach ($kept->options->answers ?? [] as $one) {
        $answers[] = [$one->answer, $one->feedback, (float) $one->fraction];
    }
    $pairs = [];
    foreach ($kept->options->subquestions ?? [] as $one) {
        $pairs[] = [$one->questiontext, $one->answertext];
    }
    $questions[$name] = ['type' => $kept->qtype, 'mark' => (float) $kept->defaultmark,
        'text' => $kept->questiontext, 'feedback' => $kept->generalfeedback,
        'answers' => $answers, 'pairs' => $pairs,
        'tags' => array_values(core_tag_tag::get_item_tags_array('core_question', 'question', $id))];
}
answer(['course' => (int) $course->id, 'files' => $files, 'questions' => (object) $questions]);
