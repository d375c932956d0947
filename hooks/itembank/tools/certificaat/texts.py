"""What certificaat says on the screen."""

TEXTS = {
    "certificaat_static": "Deze pagina kan alleen met JavaScript zien of je de eindtoets hebt "
    "afgerond.",
    "certificate_not_yet": "Hier komt een bewijs van afronding, zodra je de eindtoets hebt gehaald "
    "op dit apparaat.",
    "certificate_keep": "Laat daarvoor je voortgang onthouden.",
    "certificate_not_yet_lms": "Hier komt een bewijs van afronding, zodra je de eindtoets hebt "
    "gehaald. Het LMS bewaart je uitslag.",
    "certificate_last": "Je laatste eindtoets was op {day}: {score} procent goed. De grens "
    "is {cut} procent.",
    "certificate_name": "Jouw naam",
    "certificate_hint": "Je naam wordt niet bewaard. Print de pagina, of bewaar die als pdf.",
    "certificate_title": "Bewijs van afronding",
    "certificate_done": "rondde {course} af op {day}.",
    "certificate_passed": "haalde de eindtoets van {course} op {day}.",
    "certificate_score": "Eindtoets: {score} procent goed. De grens was {cut} procent.",
    "certificate_load": "Studielast: ongeveer {minutes} minuten.",
    "certificate_load_hours": "Studielast: ongeveer {hours} uur.",
    "certificate_project": "Eigen plan: {project}",
    "certificate_covered": "Dit kwam aan bod:",
    "certificate_test_only": "De eindtoets is gehaald zonder dat hier een hele module is afgerond.",
    "certificate_limits": "Dit is de uitkomst van een zelftest. Niemand zag toe op het maken, en "
    "er hoort geen diploma of bevoegdheid bij. Wat de cursus is, lees je op {address}",
    "certificate_limits_lms": "Dit is de uitkomst van een zelftest. Niemand zag toe op het maken, "
    "en er hoort geen diploma of bevoegdheid bij. De test is gemaakt in de leeromgeving van een "
    "organisatie.",
}
