"""What can be typed: the commands, their arguments and options."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any, Final

from core.articles import without_lone_surrogates
from core.cli.window_arguments import SentenceParser, source_of
from core.export import FORMATS, SCOPES
from core.models import Verdict

_VERDICTS: Final = [str(verdict) for verdict in Verdict]


def make_parser() -> SentenceParser:
    """Return the parser of all commands; what it parses has the command's name in command."""
    parser = SentenceParser(prog="galley", description="The fact-checker's desk, without a window.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_detect(commands)
    _add_import(commands)
    _add_articles(commands)
    _add_claims(commands)
    _add_search(commands)
    _add_mark(commands)
    _add_check(commands)
    _add_log(commands)
    _add_export(commands)
    _add_doctor(commands)
    return parser


# What add_subparsers returns, a class that argparse keeps to itself.
_Commands = Any


def _add_detect(commands: _Commands) -> None:
    detect = _command(commands, "detect", "print the claims of articles; no store is needed")
    detect.add_argument("paths", nargs="+", type=Path, metavar="FILE")
    _add_format(detect)


def _add_import(commands: _Commands) -> None:
    command = _command(commands, "import", "put files, folders and corpora into the store")
    _add_store(command)
    command.add_argument("paths", nargs="+", type=source_of, metavar="PATH")
    command.add_argument(
        "--keep-originals", action="store_true", help="keep the files themselves in the store"
    )
    command.add_argument(
        "--chapters", action="store_true", help="make an article of each chapter of an e-book"
    )
    command.add_argument(
        "--private", action="store_true", help="fetch web addresses in private nets, too"
    )


def _add_articles(commands: _Commands) -> None:
    articles = _command(commands, "articles", "list the articles in the store")
    _add_store(articles)
    _add_format(articles)


def _add_claims(commands: _Commands) -> None:
    claims = _command(commands, "claims", "list the claims in the store and where they stand")
    _add_store(claims)
    claims.add_argument("--article", type=without_lone_surrogates, metavar="ID")
    claims.add_argument("--verdict", choices=_VERDICTS)
    _add_format(claims)


def _add_search(commands: _Commands) -> None:
    search = _command(
        commands, "search", "find passages and claims by their words, notes, evidence and fields"
    )
    _add_store(search)
    search.add_argument(
        "words",
        nargs="+",
        metavar="QUERY",
        help='words, "a phrase", a beginning*, -not, and fields: speaker: verdict: type: kind: '
        "value:>1e9 unit: reviewer: article: has:note has:evidence is:reviewed",
    )
    search.add_argument("--limit", type=_limit, default=50, metavar="N")
    _add_format(search)


def _limit(text: str) -> int:
    if not re.fullmatch("[0-9]{1,6}", text) or not int(text):
        raise argparse.ArgumentTypeError("a limit is a whole number from 1 to 999999")
    return int(text)


def _add_mark(commands: _Commands) -> None:
    mark = _command(commands, "mark", "settle a claim")
    _add_store(mark)
    mark.add_argument("claim_id", type=_claim_id, metavar="CLAIM_ID")
    mark.add_argument("verdict", choices=_VERDICTS, metavar="VERDICT", help=", ".join(_VERDICTS))
    mark.add_argument(
        "--note",
        type=without_lone_surrogates,
        metavar="TEXT",
        help="replaces the present note, which otherwise stays",
    )
    mark.add_argument(
        "--reviewer",
        type=_name,
        metavar="NAME",
        help="who decides; by default the name in the settings",
    )


def _claim_id(text: str) -> int:
    if not re.fullmatch(r"-?[0-9]+", text):
        raise argparse.ArgumentTypeError("a claim's id is a whole number")
    return int(text)


def _name(text: str) -> str:
    name = " ".join(without_lone_surrogates(text).split())
    if not name:
        raise argparse.ArgumentTypeError("a reviewer's name has letters in it")
    return name


def _add_check(commands: _Commands) -> None:
    check = _command(
        commands,
        "check",
        "print figures that contradict each other, sums that don't add up, and claims told before",
    )
    _add_store(check)
    _add_format(check)
    check.add_argument(
        "--again", action="store_true", help="check everything anew, not only what has changed"
    )


def _add_log(commands: _Commands) -> None:
    log = _command(commands, "log", "print who changed which claim, when, and into what")
    _add_store(log)
    _add_format(log)


def _add_export(commands: _Commands) -> None:
    export = _command(commands, "export", "write the claims to a file, or to standard output")
    _add_store(export)
    export.add_argument("--format", choices=FORMATS, default=FORMATS[0])
    export.add_argument("--scope", choices=SCOPES, default=SCOPES[0])
    export.add_argument("-o", dest="output", default="-", metavar="FILE")
    export.add_argument(
        "--no-bom",
        dest="bom",
        action="store_false",
        help="leave out the mark by which Excel knows UTF-8",
    )
    export.add_argument(
        "--with-confidential",
        action="store_true",
        help="also write the evidence that was marked as confidential",
    )


def _add_doctor(commands: _Commands) -> None:
    doctor = _command(commands, "doctor", "check that the store is sound, or mend it")
    _add_store(doctor)
    mending = doctor.add_mutually_exclusive_group()
    mending.add_argument(
        "--restore",
        type=Path,
        metavar="BACKUP",
        help="put a copy of this backup in the store's place; the present store is set aside",
    )
    mending.add_argument(
        "--salvage",
        action="store_true",
        help="make a new store of what can be read of a damaged one, which is set aside",
    )


def _command(commands: _Commands, name: str, purpose: str) -> SentenceParser:
    command: SentenceParser = commands.add_parser(name, help=purpose, description=purpose)
    return command


def _add_store(command: SentenceParser) -> None:
    command.add_argument(
        "--store", type=Path, metavar="FILE", help="by default the one of the user who runs Galley"
    )


def _add_format(command: SentenceParser) -> None:
    command.add_argument("--format", choices=["jsonl", "text"], default="jsonl")
