"""The commands: each asks core, and writes what it learns to the console."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from core.articles import Reader, find_files, without_lone_surrogates
from core.cli import readable
from core.cli.window_arguments import is_file
from core.errors import ArticleError, UnknownFindingError
from core.export import export_store, store_articles, write_claims
from core.history import Subject
from core.json_shapes import (
    article_to_dict,
    claim_to_dict,
    finding_to_dict,
    hit_to_dict,
    log_entry_to_dict,
    stored_claim_to_dict,
    summary_to_dict,
)
from core.models import Verdict
from core.paths import default_store_path
from core.search_query import parse_query
from core.settings import load_settings
from core.store.backups import list_backups, restore_backup
from core.version import VERSION

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

    from core.articles.web import FetchedPage
    from core.cli.console import Console
    from core.history import LogEntry
    from core.importer import Detector, Imported, Importer
    from core.models import Article, Claim
    from core.store import Store

_STANDARD_OUTPUT: Final = "-"


class OpenStore(Protocol):
    """Whatever opens the store at a path, and makes it there if create is True."""

    def __call__(self, path: Path, *, create: bool) -> Store:
        """Open it, or raise StoreError."""


class _LateDetector:
    """A detector that loads spaCy when the first text comes: that takes seconds."""

    def examine(self, text: str) -> tuple[list[Claim], list[tuple[int, int]]]:
        """Return the claims in text, and the spans of its sentences."""
        return self._detector.examine(text)

    @cached_property
    def _detector(self) -> Detector:
        from core.detection.pipeline import Detector

        return Detector()


def detect(arguments: Namespace, console: Console, _open_store: OpenStore) -> None:
    """Print the claims of each article; they are numbered through all articles."""
    detector = _LateDetector()
    claim_ids = count(1)
    for article in _articles(arguments.paths, console):
        claims = [(next(claim_ids), claim) for claim in detector.examine(article.text)[0]]
        if arguments.format == "jsonl":
            console.say_json(article_to_dict(article, (claim_to_dict(*claim) for claim in claims)))
        else:
            console.say(readable.article(article, claims))


def import_articles(arguments: Namespace, console: Console, open_store: OpenStore) -> None:
    """Store articles and their claims, and print a line an article."""
    from core.importer import Importer, detect_claims

    detector, settings = _LateDetector(), load_settings()
    reviewer = settings.reviewer
    with open_store(_store_path(arguments), create=True) as store:
        _tell_of_place(store, console)
        importer = Importer(
            store,
            reviewer=reviewer,
            keeps_originals=settings.keeps_originals or arguments.keep_originals,
            in_parts=settings.splits_books or arguments.chapters,
        )
        for added in _imported(importer, arguments, detector):
            if isinstance(added, ArticleError):
                console.fail(added)
                continue
            detected = detect_claims(store, detector, added.article_id, reviewer=reviewer)
            console.say(readable.imported(added, detected))


def list_articles(arguments: Namespace, console: Console, open_store: OpenStore) -> None:
    """Print the articles in the store, in the order in which they came."""
    with _present_store(arguments, open_store) as store:
        for summary in store.articles():
            if arguments.format == "jsonl":
                console.say_json(summary_to_dict(summary))
            else:
                console.say(readable.summary(summary))


def list_claims(arguments: Namespace, console: Console, open_store: OpenStore) -> None:
    """Print the claims of an article or of all, with any verdict or with one."""
    verdict = Verdict(arguments.verdict) if arguments.verdict else None
    with _present_store(arguments, open_store) as store:
        for stored in store.claims(arguments.article, verdict=verdict):
            if arguments.format == "jsonl":
                console.say_json(stored_claim_to_dict(stored))
            else:
                console.say(readable.stored_claim(stored))


def search(arguments: Namespace, console: Console, open_store: OpenStore) -> None:
    """Print what the words and fields find, claims before passages."""
    # Several arguments are one search, as they would be without a shell.
    query = parse_query(" ".join(without_lone_surrogates(word) for word in arguments.words))
    with _present_store(arguments, open_store) as store:
        result = store.search(query, limit=arguments.limit)
    for hit in result.hits:
        if arguments.format == "jsonl":
            console.say_json(hit_to_dict(hit, result.corrected))
        else:
            console.say(readable.hit(hit))
    if arguments.format == "text":
        console.say(readable.searched(result))


def mark(arguments: Namespace, console: Console, open_store: OpenStore) -> None:
    """Append a review of one claim, and print the claim as it now stands."""
    with _present_store(arguments, open_store) as store:
        marked = store.mark(
            arguments.claim_id,
            Verdict(arguments.verdict),
            reviewer=arguments.reviewer or load_settings().reviewer,
            at=datetime.now(UTC),
            note=arguments.note,
        )
    console.say(readable.stored_claim(marked))


def check(arguments: Namespace, console: Console, open_store: OpenStore) -> None:
    """Print what the claims say about each other, the findings of an article after the other's."""
    from core.checker import current_findings

    with _present_store(arguments, open_store) as store:
        for finding in current_findings(store, anew=arguments.again):
            if arguments.format == "jsonl":
                console.say_json(finding_to_dict(finding))
            else:
                console.say(readable.finding(finding))


def log(arguments: Namespace, console: Console, open_store: OpenStore) -> None:
    """Print the history of all claims, the earliest step first."""
    with _present_store(arguments, open_store) as store:
        for entry in store.log():
            if arguments.format == "jsonl":
                console.say_json(log_entry_to_dict(entry))
            else:
                console.say(readable.log_entry(entry, _judged(store, entry)))


def _judged(store: Store, entry: LogEntry) -> str:
    """Return what the finding says that an entry of the history is about; empty without one."""
    if entry.subject is not Subject.JUDGEMENT or entry.item_id is None:
        return ""
    try:
        return store.finding(entry.item_id).finding.message
    except UnknownFindingError:
        return ""  # its articles were erased, or say something else by now


def export(arguments: Namespace, console: Console, open_store: OpenStore) -> None:
    """Write the claims of the scope to a file, or to standard output."""
    what = {"scope": arguments.scope, "confidential": arguments.with_confidential}
    how = {"format": arguments.format, "bom": arguments.bom}
    with _present_store(arguments, open_store) as store:
        left = store.unchecked_count()
        if arguments.output == _STANDARD_OUTPUT:
            with console.bytes() as out:
                write_claims(store_articles(store, **what), out, **how)
        else:
            path = Path(arguments.output)
            written = export_store(store, path, **what, **how)
            console.say(f"{readable.number_of('claim', written)} written to {path}")
    if left:
        console.warn(
            f"Not compared with the others yet: {readable.number_of('article', left)}, whose "
            "findings may be missing from the export; run galley check first to have them."
        )


def doctor(arguments: Namespace, console: Console, open_store: OpenStore) -> None:
    """Print whether the store is sound, what it holds and its backups; or mend it first."""
    if arguments.salvage:
        _salvage(_store_path(arguments), console)
        return
    if arguments.restore is not None:
        _restore(_store_path(arguments), arguments.restore, console)
    with _present_store(arguments, open_store) as store:
        _tell_of_place(store, console)
        versions = {"Galley": VERSION} | store.versions()
        console.say(", ".join(f"{name} {version}" for name, version in versions.items()))
        problems = store.check()
        for problem in problems:
            console.fail(problem)
        if not problems:
            held = ", ".join(f"{things}: {number}" for things, number in store.counts().items())
            console.say(f"The store {store.path} is sound ({held}).")
        for backup in list_backups(store.path):
            console.say(f"Backup of {backup.at.isoformat(timespec='seconds')}: {backup.path}")


def _restore(store_path: Path, backup: Path, console: Console) -> None:
    aside = restore_backup(backup, store_path, at=datetime.now(UTC))
    console.say(f"{store_path} is now what {backup} holds.")
    if aside is not None:
        console.say(f"The store that was there is kept as {aside}.")


def _salvage(store_path: Path, console: Console) -> None:
    from core.store.rescue import salvage_in_place

    report, aside = salvage_in_place(store_path, at=datetime.now(UTC))
    console.say(report.summary())
    console.say(f"The damaged store is kept as {aside}.")
    for sentence in report.sentences():
        console.fail(sentence)


def _tell_of_place(store: Store, console: Console) -> None:
    notice = store.notice()
    if notice:
        console.warn(notice)


def _store_path(arguments: Namespace) -> Path:
    path: Path | None = arguments.store
    return path or default_store_path()


def _present_store(arguments: Namespace, open_store: OpenStore) -> Store:
    return open_store(_store_path(arguments), create=False)


def _imported(
    importer: Importer, arguments: Namespace, detector: Detector
) -> Iterator[Imported | ArticleError]:
    """Yield what becomes of the files, and then of the web addresses."""
    with importer:
        files = [source for source in arguments.paths if is_file(source)]
        yield from importer.add_files_detected(files, detector)
        for address in arguments.paths:
            if not is_file(address):
                page = _fetched(address, arguments)
                yield from [page] if isinstance(page, ArticleError) else importer.add_page(page)


def _fetched(address: str, arguments: Namespace) -> FetchedPage | ArticleError:
    from core.articles.web import PrivateAddressError, fetch

    try:
        return fetch(address, confirm_private=arguments.private)
    except PrivateAddressError:
        return ArticleError(
            f"{address} leads into a private net; add --private to have it fetched all the same."
        )
    except ArticleError as error:
        return error


def _articles(paths: Iterable[Path], console: Console) -> Iterator[Article]:
    """Yield what can be read, and name the rest on the console."""
    with Reader() as reader:
        for file in find_files(paths):
            for article in [file] if isinstance(file, ArticleError) else reader.read(file):
                if isinstance(article, ArticleError):
                    console.fail(article)
                else:
                    yield article
