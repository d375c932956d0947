<?php
// {learner}: as when a session lasted too long, everywhere that this person is logged in. {ended}
require(__DIR__ . '/start.php');
$user = $DB->get_record('user', ['username' => $asked['learner']], '*', MUST_EXIST);
\core\session\manager::destroy_user_sessions($user->id);
answer(['ended' => $DB->count_records('sessions', ['userid' => $user->id]) === 0]);
