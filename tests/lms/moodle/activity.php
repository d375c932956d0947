<?php
// {name, package, people}: a course of that name with the package as an activity in it,
// and these people in the course by their roles. {course, activity}
// {activity, package}: this package in the place of the one that is there.
require(__DIR__ . '/start.php');
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->dirroot . '/course/modlib.php');
require_once($CFG->dirroot . '/user/lib.php');
require_once($CFG->dirroot . '/mod/scorm/locallib.php');
require_once($CFG->libdir . '/enrollib.php');
require_once($CFG->libdir . '/filterlib.php');

// As a file that was dragged into the form.
function uploaded(string $path): int {
    global $USER;
    $place = file_get_unused_draft_itemid();
    get_file_storage()->create_file_from_pathname(['contextid' => context_user::instance($USER->id)->id,
        'component' => 'user', 'filearea' => 'draft', 'itemid' => $place, 'filepath' => '/',
        'filename' => basename($path)], $path);
    return $place;
}

if (isset($asked['activity'])) {
    $cm = get_coursemodule_from_id('scorm', $asked['activity'], 0, true, MUST_EXIST);
    $course = get_course($cm->course);
    [$cm, , , $data] = get_moduleinfo_data($cm, $course);
    $data->packagefile = uploaded($asked['package']);
    // Written for the form, with the comma of the language.
    $data->gradepass = unformat_float($data->gradepass);
    update_moduleinfo($cm, $data, $course);
    answer(['course' => (int) $course->id, 'activity' => (int) $cm->id]);
}
// Moodle's own pages would fetch its script from elsewhere.
filter_set_global_state('mathjaxloader', TEXTFILTER_DISABLED);
$course = create_course((object) ['fullname' => $asked['name'], 'shortname' => $asked['name'],
    'category' => 1, 'enablecompletion' => 1]);
$manual = enrol_get_plugin('manual');
$instance = $DB->get_record('enrol', ['courseid' => $course->id, 'enrol' => 'manual'], '*', MUST_EXIST);
foreach ($asked['people'] as $name => ['role' => $role, 'password' => $password]) {
    $id = user_create_user((object) ['username' => $name, 'password' => $password, 'firstname' => $name,
        'lastname' => 'Proef', 'email' => "$name@example.com", 'auth' => 'manual', 'confirmed' => 1,
        'mnethostid' => $CFG->mnet_localhost_id, 'lang' => 'en']);
    $manual->enrol_user($instance, $id, $DB->get_field('role', 'id', ['shortname' => $role]));
}
// What the form fills in for who changes nothing, and what over/lms says to set.
$kept = (array) get_config('scorm');
$names = ['hidebrowse', 'displaycoursestructure', 'hidetoc', 'nav', 'navpositionleft', 'navpositiontop',
    'displayattemptstatus', 'skipview', 'grademethod', 'maxgrade', 'maxattempt', 'whatgrade',
    'forcenewattempt', 'lastattemptlock', 'forcecompleted', 'masteryoverride', 'auto', 'popup'];
$made = create_module((object) (['completionstatusrequired' => 6,
    'completion' => COMPLETION_TRACKING_AUTOMATIC]
    + array_intersect_key($kept, array_flip($names)) + [
    'modulename' => 'scorm', 'module' => $DB->get_field('modules', 'id', ['name' => 'scorm']),
    'course' => $course->id, 'section' => 0, 'visible' => 1, 'visibleoncoursepage' => 1,
    'cmidnumber' => '', 'name' => 'Pakket', 'introeditor' => ['text' => '', 'format' => FORMAT_HTML, 'itemid' => 0],
    'scormtype' => SCORM_TYPE_LOCAL, 'packagefile' => uploaded($asked['package']), 'packageurl' => '',
    'updatefreq' => SCORM_UPDATE_NEVER, 'width' => $kept['framewidth'], 'height' => $kept['frameheight'],
    'timeopen' => 0, 'timeclose' => 0]));
answer(['course' => (int) $course->id, 'activity' => (int) $made->coursemodule]);
