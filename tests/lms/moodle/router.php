<?php
// A server that refuses what is sent for the results of learners, as long as this file is there.
if (is_file(getenv('MOODLE_REFUSES')) && str_contains($_SERVER['SCRIPT_NAME'], '/mod/scorm/datamodel.php')) {
    http_response_code(503);
    exit;
}
return false;
