"""The child process that does what takes long: reading articles, finding claims, exporting.

It speaks JSON, a line each way. A request is {"request": number, "do": name, ...};
each of its answers carries that number and an "event", and the last one is "done":

    import   paths                       added (article_id, title, is_new, language, share of
                                         all that is read by then), detected, failed
    paste    text, html                  the same of what was pasted
    formats                              formats (a list of names with their suffixes)
    fetch    address, confirm_private    fetching (address, received, expected, redirects), and
                                         the same of the page; or private (address, message)
                                         where it leads into a private net unconfirmed
    detect   article_id                  detected (article_id, claims, change: null, or how
                                         many claims a newer detector added, changed, removed),
                                         checked (article_id, findings)
    compare                              compared (articles that were checked meanwhile, left:
                                         whether any are yet to be)
    backup                               backed_up (path), if the store has changed
    export   path, scope, article_id, bom    exported (path, claims)
    check                                damaged (message), if the store is
    tidy                                 what is left of erased articles goes from the index

check and tidy take seconds: they run beside the other requests, which wait for neither.
"failed" and "damaged" carry a "message" fit for the user, as core.wording packs it. The
window keeps to reading the store and to appending reviews, so nothing slow ever runs on its
thread. The process ends when its standard input is closed.
"""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import IO, TYPE_CHECKING, Any, Final

from core.articles import FORMATS
from core.articles.web import PrivateAddressError, fetch
from core.errors import ArticleError, DamagedStoreError, GalleyError
from core.export import export_store
from core.importer import Importer, detect_claims
from core.settings import load_settings
from core.store.backups import list_backups
from core.wording import pack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from concurrent.futures import Executor, Future

    from core.articles.web import FetchProgress
    from core.checker import StoreChecker
    from core.importer import Detector, Imported
    from core.store import Store

_WHILE: Final = 0.5
"""Seconds in which articles are checked before another request gets its turn."""
_BREATH: Final = 0.03
"""Seconds between two steps of tidying, in which others can write."""


def serve(open_store: Callable[[], Store], requests: IO[str], answers: IO[str]) -> None:
    """Answer requests until there are no more; one at a time, in their order."""
    with (
        open_store() as store,
        ThreadPoolExecutor(max_workers=1) as loader,
        ThreadPoolExecutor(max_workers=1) as aside,
    ):
        # Importing spaCy takes seconds: it runs while the first article is read and shown.
        worker = Worker(store, loader.submit(_load_detector), answers, aside, open_store)
        for line in requests:
            worker.handle(json.loads(line))


class Worker:
    """Carries out one request after the other and writes their answers."""

    def __init__(
        self,
        store: Store,
        detector: Future[Detector],
        answers: IO[str],
        aside: Executor,
        open_store: Callable[[], Store],
    ) -> None:
        """Work on a store; upkeep is done by aside, one thing at a time, on a store of its own."""
        self._open_store = open_store
        self._store = store
        self._detector = detector
        self._answers = answers
        self._answering = Lock()
        self._aside = aside
        self._upkeep: Future[None] | None = None

    def handle(self, request: dict[str, Any]) -> None:
        """Carry out one request; what the user can mend is answered, a bug ends the process."""
        number = request["request"]
        if request["do"] in ("check", "tidy"):
            self._look_after(number, request["do"])
            return
        try:
            match request["do"]:
                case "import":
                    self._import(number, [Path(path) for path in request["paths"]])
                case "paste":
                    self._paste(number, request)
                case "fetch":
                    self._fetch(number, request)
                case "detect":
                    self._detect(number, request["article_id"])
                    self._check(number, [request["article_id"]])
                case "compare":
                    self._compare(number)
                case "backup":
                    self._back_up(number)
                case "export":
                    self._export(number, request)
                case "formats":
                    known = [[format.name, format.suffixes] for format in FORMATS]
                    self._answer(number, "formats", formats=known)
        except GalleyError as error:
            self._answer(number, "failed", message=pack(str(error)))
        self._answer(number, "done")

    def _import(self, number: int, paths: list[Path]) -> None:
        with self._importer() as importer:
            self._tell_of(number, importer, importer.add_files(paths))

    def _paste(self, number: int, request: dict[str, Any]) -> None:
        with self._importer() as importer:
            pasted = importer.add_pasted(request["text"], request["html"])
            self._tell_of(number, importer, [pasted])

    def _fetch(self, number: int, request: dict[str, Any]) -> None:
        def tell(progress: FetchProgress) -> bool:
            self._answer(number, "fetching", **asdict(progress))
            return True

        address = request["address"]
        try:
            page = fetch(address, confirm_private=request["confirm_private"], on_progress=tell)
        except PrivateAddressError as error:
            self._answer(number, "private", address=address, message=pack(str(error)))
            return
        with self._importer() as importer:
            self._tell_of(number, importer, importer.add_page(page))

    def _importer(self) -> Importer:
        settings = load_settings()
        return Importer(
            self._store,
            reviewer=settings.reviewer,
            keeps_originals=settings.keeps_originals,
            in_parts=settings.splits_books,
        )

    def _tell_of(
        self, number: int, importer: Importer, added: Iterable[Imported | ArticleError]
    ) -> None:
        added_ids = []
        for found in added:
            if isinstance(found, ArticleError):
                message = pack(str(found))
                self._answer(number, "failed", message=message, share=importer.share)
                continue
            self._answer(
                number,
                "added",
                article_id=found.article_id,
                title=found.title,
                is_new=found.is_new,
                language=found.language,
                share=found.share,
            )
            self._detect(number, found.article_id)
            added_ids.append(found.article_id)
        self._check(number, added_ids)

    def _detect(self, number: int, article_id: str) -> None:
        reviewer = load_settings().reviewer
        detected = detect_claims(
            self._store, self._detector.result(), article_id, reviewer=reviewer
        )
        change = detected.change
        self._answer(
            number,
            "detected",
            article_id=article_id,
            claims=detected.claims,
            change=change and change.counts(),
        )

    def _check(self, number: int, article_ids: Iterable[str]) -> None:
        """Check articles until time is up; the others are checked when nothing else is to do."""
        until = time.monotonic() + _WHILE
        # Nobody asked for it: what it fails at is yet to be checked, and is said when asked for.
        with suppress(GalleyError):
            for article_id in article_ids:
                if time.monotonic() >= until:
                    return
                self._checker.check(article_id)
                findings = sum(self._store.counts_of_findings(article_id).values())
                self._answer(number, "checked", article_id=article_id, findings=findings)

    def _compare(self, number: int) -> None:
        until = time.monotonic() + _WHILE
        checked = []
        for article_id in self._checker.catch_up():
            checked.append(article_id)
            if time.monotonic() >= until:
                break
        left = self._store.unchecked_count() > 0
        self._answer(number, "compared", articles=checked, left=left)

    @cached_property
    def _checker(self) -> StoreChecker:
        from core.checker import StoreChecker

        return StoreChecker(self._store)

    def _export(self, number: int, request: dict[str, Any]) -> None:
        written = export_store(
            self._store,
            Path(request["path"]),
            scope=request["scope"],
            article_id=request["article_id"],
            bom=request["bom"],
        )
        self._answer(number, "exported", path=request["path"], claims=written)

    def _back_up(self, number: int) -> None:
        backups = list_backups(self._store.path)
        changed_at = max(path.stat().st_mtime for path in _files_of(self._store.path))
        if not backups or backups[-1].path.stat().st_mtime < changed_at:
            backup = self._store.back_up(at=datetime.now(UTC))
            self._answer(number, "backed_up", path=str(backup.path))

    def _look_after(self, number: int, what: str) -> None:
        if self._upkeep is not None and self._upkeep.done():
            self._upkeep.result()  # where a bug would come to light
        self._upkeep = self._aside.submit(self._check_or_tidy, number, what)

    def _check_or_tidy(self, number: int, what: str) -> None:
        try:
            # A store is used from the thread that opened it.
            with self._open_store() as store:
                if what == "check":
                    store.refuse_damage()
                else:
                    for _ in store.tidying():
                        time.sleep(_BREATH)
        except DamagedStoreError as error:
            self._answer(number, "damaged", message=pack(str(error)))
        except GalleyError:
            pass  # nobody asked for upkeep: what stops it, the next thing that is asked for says
        self._answer(number, "done")

    def _answer(self, number: int, event: str, **details: object) -> None:
        # ASCII escapes: no locale and no lone surrogate in a file's name can stop a line.
        line = json.dumps({"request": number, "event": event, **details})
        with self._answering:
            self._answers.write(f"{line}\n")
            self._answers.flush()


def _files_of(store_path: Path) -> list[Path]:
    """Return the store's file, and the log that SQLite writes beside it while it is open."""
    log = store_path.with_name(f"{store_path.name}-wal")
    return [store_path, log] if log.exists() else [store_path]


def _load_detector() -> Detector:
    from core.detection.pipeline import Detector

    return Detector()
