"""A built site made ready for the world: policy, headers, security.txt, and what is forgotten.

What is done after the build is here, so that it works for every generator. Only `prepare`
writes.
"""
