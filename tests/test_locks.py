from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DIRECT = {
    "requirements.lock": PROJECT["project"]["dependencies"],
    "requirements-dev.lock": [
        *PROJECT["project"]["dependencies"],
        *PROJECT["dependency-groups"]["dev"],
    ],
}

each_lock = pytest.mark.parametrize("name", sorted(DIRECT))


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def entries(name: str) -> list[tuple[Requirement, list[str]]]:
    """Each requirement of a lock, with the options that follow it."""
    lines = re.sub(r"(?m)^\s*#.*\n", "", read(name)).replace("\\\n", " ").splitlines()
    parts = [re.split(r"\s+(?=--)", line.strip()) for line in lines if line.strip()]
    return [(Requirement(requirement), options) for requirement, *options in parts]


def versions(name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for requirement, _ in entries(name):
        (pin,) = requirement.specifier
        found.setdefault(canonicalize_name(requirement.name), set()).add(pin.version)
    return found


@each_lock
def test_every_requirement_is_pinned_and_hashed(name: str) -> None:
    for requirement, options in entries(name):
        assert [pin.operator for pin in requirement.specifier] == ["=="], requirement
        assert requirement.url is None
        assert options, requirement
        assert all(re.fullmatch("--hash=sha256:[0-9a-f]{64}", option) for option in options)


@each_lock
def test_lock_names_no_address_and_no_place_on_a_machine(name: str) -> None:
    assert not re.search(r"/|\\(?!\n)|--(?!hash=)", read(name))


@each_lock
def test_direct_dependencies_are_locked_within_their_bounds(name: str) -> None:
    locked = versions(name)

    for direct in map(Requirement, DIRECT[name]):
        pins = locked[canonicalize_name(direct.name)]
        assert all(direct.specifier.contains(pin) for pin in pins), direct


def test_development_runs_on_the_versions_that_users_get() -> None:
    dev = versions("requirements-dev.lock")

    assert {name: dev.get(name) for name in versions("requirements.lock")} == versions(
        "requirements.lock"
    )
