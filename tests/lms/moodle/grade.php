<?php
// {course, responses: [[name, kind, given]]}: each as a form of a browser sends it.
// [[fraction, state, what is shown afterwards]], in the same order.
require(__DIR__ . '/start.php');
require_once($CFG->libdir . '/questionlib.php');
require_once($CFG->dirroot . '/question/engine/lib.php');

$context = context_course::instance($asked['course']);
$PAGE->set_context($context);
$PAGE->set_url('/');
$ids = questions($context->id);

function folded(string $html): string {
    return preg_replace('/[\s\x{00a0}]+/u', '', html_entity_decode(strip_tags($html), ENT_QUOTES | ENT_HTML5));
}

function place(array $texts, string $wanted): int|string {
    $found = array_keys($texts, $wanted, true);
    // Letters may stand before what is matched or put in order.
    $found = $found ?: array_keys(array_map(fn($text) => preg_replace('/^[a-z]\./', '', $text), $texts), $wanted, true);
    if (count($found) !== 1) {
        throw new Exception(count($found) . " times $wanted in " . implode(' | ', $texts));
    }
    return $found[0];
}

function form(question_attempt $attempt, string $kind, mixed $given): array {
    $question = $attempt->get_question();
    if (in_array($kind, ['keuze', 'meerkeuze'])) {
        $texts = array_map(fn($id) => folded($question->answers[$id]->answer), $question->get_order($attempt));
        if ($kind === 'keuze') {
            return ['answer' => place($texts, $given)];
        }
        return array_fill_keys(array_map(fn($text) => 'choice' . place($texts, $text), $given), 1);
    }
    if (in_array($kind, ['koppel', 'indeling'])) {
        $choices = array_map('folded', $question->choices);
        $stems = array_map(fn($id) => folded($question->stems[$id]), $question->get_stem_order());
        $form = [];
        foreach ($given as [$row, $target]) {
            $choice = array_search(place($choices, $target), $question->get_choice_order());
            $form['sub' . place($stems, $row)] = $choice;
        }
        return $form;
    }
    if ($kind === 'volgorde') {
        $texts = [];
        foreach ($question->answers as $one) {
            $texts[$one->md5key] = folded($one->answer);
        }
        $order = array_map(fn($text) => place($texts, $text), $given);
        return [$question->get_response_fieldname() => implode(',', $order)];
    }
    return ['answer' => $given];
}

$options = new question_display_options();
$options->feedback = $options->numpartscorrect = $options->generalfeedback = $options->rightanswer = 1;
$options->marks = question_display_options::MARK_AND_MAX;
$options->readonly = true;
$graded = [];
foreach (array_chunk($asked['responses'], 50) as $some) {
    $usage = question_engine::make_questions_usage_by_activity('core_question_preview', $context);
    $usage->set_preferred_behaviour('deferredfeedback');
    $slots = [];
    foreach ($some as [$name]) {
        $slots[] = $usage->add_question(question_bank::load_question($ids[$name]), 1);
    }
    $usage->start_all_questions();
    question_engine::save_questions_usage_by_activity($usage);
    $post = ['slots' => implode(',', $slots)];
    foreach ($some as $number => [, $kind, $given]) {
        $attempt = $usage->get_question_attempt($slots[$number]);
        $prefix = $attempt->get_field_prefix();
        $post["$prefix:sequencecheck"] = $attempt->get_sequence_check_count();
        foreach (form($attempt, $kind, $given) as $field => $value) {
            $post[$prefix . $field] = $value;
        }
    }
    $usage->process_all_actions(time(), $post);
    $usage->finish_all_questions();
    foreach ($slots as $slot) {
        $shown = $usage->render_question($slot, $options, '1');
        $share = $usage->get_question_fraction($slot);
        $graded[] = [$share === null ? null : (float) $share, (string) $usage->get_question_state($slot), $shown];
    }
}
answer($graded);
