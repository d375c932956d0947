<?php
// {activity, learner}: what Moodle keeps of somebody, straight from its tables.
// {attempts: {number: {field: value}}, grade, complete}
require(__DIR__ . '/start.php');
require_once($CFG->libdir . '/gradelib.php');
require_once($CFG->libdir . '/completionlib.php');

[$course, $cm] = get_course_and_cm_from_cmid($asked['activity'], 'scorm');
$user = $DB->get_record('user', ['username' => $asked['learner']], '*', MUST_EXIST);
$attempts = [];
$values = $DB->get_records_sql('SELECT v.id, a.attempt, e.element, v.value
    FROM {scorm_scoes_value} v
    JOIN {scorm_attempt} a ON a.id = v.attemptid
    JOIN {scorm_element} e ON e.id = v.elementid
    WHERE a.scormid = ? AND a.userid = ? ORDER BY v.id', [$cm->instance, $user->id]);
foreach ($values as $one) {
    $attempts[$one->attempt][$one->element] = $one->value;
}
$grades = grade_get_grades($course->id, 'mod', 'scorm', $cm->instance, $user->id)->items[0]->grades;
$grade = $grades[$user->id]->grade;
answer(['attempts' => (object) $attempts, 'grade' => $grade === null ? null : (float) $grade,
    'complete' => in_array((new completion_info($course))->get_data($cm, false, $user->id)->completionstate,
        [COMPLETION_COMPLETE, COMPLETION_COMPLETE_PASS])]);
