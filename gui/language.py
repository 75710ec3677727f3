"""What language the window speaks, and in whose form it writes numbers and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from gui.theme import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QCoreApplication

TRANSLATIONS: Final = RESOURCES / "translations"
_SPOKEN: Final = ("en", "de")


def speak(application: QCoreApplication, language: str) -> None:
    """Have what is made from now on speak a language, one of core.settings.LANGUAGES."""
    system = QLocale.system()
    spoken = language if language in _SPOKEN else first_spoken(system.uiLanguages())
    # Who speaks the system's language writes dates as the system's country does.
    is_systems = QLocale(spoken).language() is system.language()
    QLocale.setDefault(system if is_systems else QLocale(spoken))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{spoken}", qt_folder), (f"galley_{spoken}", str(TRANSLATIONS))):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)


def first_spoken(wishes: Iterable[str]) -> str:
    """Return the first of a reader's languages, such as "de-AT", that Galley speaks; or English."""
    languages = (wish.partition("-")[0] for wish in wishes)
    return next((language for language in languages if language in _SPOKEN), _SPOKEN[0])
