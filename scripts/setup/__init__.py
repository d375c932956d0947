"""What serve.py and test.py share: the virtualenv, long steps, the browser, the watched server.

Everything here runs before anything is installed, so it imports the standard library only.
The one exception is supervise.py, which runs inside the virtualenv and needs watchdog.
"""
