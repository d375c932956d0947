"""The letters by which a room speaks of what can be chosen: the same on every surface."""

from __future__ import annotations


def letter(index: int) -> str:
    """The letter of a place from 0: a … z, then aa, ab …"""
    rest, place = divmod(index, 26)
    return (letter(rest - 1) if rest else "") + chr(ord("a") + place)


def lettered(index: int, words: str) -> str:
    """A text with its letter before it, where nothing but text can show one."""
    return f"{letter(index)}. {words}"
