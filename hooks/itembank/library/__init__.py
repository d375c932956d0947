"""What is there, and does it fit together? Everything under quizzes/, read once per build."""
