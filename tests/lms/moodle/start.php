<?php
// What every script here begins with: Moodle itself, as its administrator, and what was asked.
// Each reads one JSON object from its standard input and writes one as the last line of its output.
define('CLI_SCRIPT', true);
require(getenv('MOODLE_CONFIG'));
\core\session\manager::set_user(get_admin());
// The decimal comma of a Dutch Moodle decides what a number is.
$SESSION->lang = 'nl';
$asked = json_decode(stream_get_contents(STDIN), true);

function answer(mixed $found): never {
    echo "\n", json_encode($found, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
    exit(0);
}

// The questions of a course by the name that they carry.
function questions(int $contextid): array {
    global $DB;
    return $DB->get_records_sql_menu('SELECT e.idnumber, v.questionid
        FROM {question_bank_entries} e
        JOIN {question_versions} v ON v.questionbankentryid = e.id
        JOIN {question_categories} c ON c.id = e.questioncategoryid
        WHERE c.contextid = ? AND e.idnumber IS NOT NULL', [$contextid]);
}
