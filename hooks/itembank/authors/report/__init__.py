"""What ``check`` tells about the whole: how pages read, and what items and claims cover.

Nothing here runs in a build. A build asks whether the content is right; these ask how good it is.
"""
