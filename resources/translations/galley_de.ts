<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Announcer</name>
        <message>
            <location filename="gui/announcing.py" />
            <source>Claim: {0}</source>
            <translation>Aussage: {0}</translation>
        </message>
        <message>
            <location filename="gui/announcing.py" />
            <source>Claim</source>
            <translation>Aussage</translation>
        </message>
        <message>
            <location filename="gui/announcing.py" />
            <source>{0}, {1}, {2} of {3}</source>
            <translation>{0}, {1}, {2} von {3}</translation>
        </message>
    </context>
    <context>
        <name>ArticleView</name>
        <message>
            <location filename="gui/article_view.py" />
            <source>Article</source>
            <translation>Artikel</translation>
        </message>
    </context>
    <context>
        <name>BackingUp</name>
        <message>
            <location filename="gui/backing_up.py" />
            <source>Galley is still at work on articles; restore when it is done</source>
            <translation>Galley liest noch Artikel ein; die Wiederherstellung geht, sobald das fertig ist</translation>
        </message>
        <message>
            <location filename="gui/backing_up.py" />
            <source>Restoring the backup…</source>
            <translation>Sicherung wird wiederhergestellt …</translation>
        </message>
        <message>
            <location filename="gui/backing_up.py" />
            <source>The backup is restored; what was there before is {0}</source>
            <translation>Die Sicherung ist wiederhergestellt; der vorige Stand heißt {0}</translation>
        </message>
        <message>
            <location filename="gui/backing_up.py" />
            <source>A backup is in {0}</source>
            <translation>Die Sicherung liegt in {0}</translation>
        </message>
        <message>
            <location filename="gui/backing_up.py" />
            <source>The latest backup holds all that is stored</source>
            <translation>Die jüngste Sicherung enthält schon alles</translation>
        </message>
    </context>
    <context>
        <name>BesidePanel</name>
        <message>
            <location filename="gui/beside.py" />
            <source>Article beside</source>
            <translation>Artikel daneben</translation>
        </message>
        <message>
            <location filename="gui/beside.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="gui/beside.py" />
            <source>Close the article beside</source>
            <translation>Artikel daneben schließen</translation>
        </message>
    </context>
    <context>
        <name>BugDialog</name>
        <message>
            <location filename="gui/bug_dialog.py" />
            <source>Galley made a mistake of its own; your reviews are in the store and safe, and you can go on. This report is kept in {0}, and sent nowhere. It holds nothing of your articles and notes; whoever is to mend the mistake may be glad of a line on what you did before, which you can add before you copy it.</source>
            <translation>Galley ist ein Fehler unterlaufen; alle Urteile sind sicher gespeichert, und die Arbeit kann weitergehen. Dieser Bericht liegt in {0} und wird nirgendwohin gesendet. Er enthält nichts aus Artikeln und Notizen; wer den Fehler behebt, freut sich über eine Zeile dazu, was davor geschah. Sie lässt sich vor dem Kopieren ergänzen.</translation>
        </message>
        <message>
            <location filename="gui/bug_dialog.py" />
            <source>Report of the mistake</source>
            <translation>Fehlerbericht</translation>
        </message>
        <message>
            <location filename="gui/bug_dialog.py" />
            <source>&amp;Copy the report</source>
            <translation>Bericht &amp;kopieren</translation>
        </message>
    </context>
    <context>
        <name>CaretText</name>
        <message>
            <location filename="gui/caret_text.py" />
            <source>With a caret</source>
            <translation>Mit Schreibmarke</translation>
        </message>
    </context>
    <context>
        <name>Choices</name>
        <message>
            <location filename="gui/choices.py" />
            <source>Line l&amp;ength</source>
            <translation>&amp;Zeilenlänge</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>Fon&amp;t of the article</source>
            <translation>Schrif&amp;t des Artikels</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>&amp;Appearance</source>
            <translation>&amp;Erscheinungsbild</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>Lan&amp;guage (from the next start on)</source>
            <translation>Sp&amp;rache (ab dem nächsten Start)</translation>
        </message>
    </context>
    <context>
        <name>ClaimEditing</name>
        <message>
            <location filename="gui/claim_editing.py" />
            <source>Select words first: drag over them, or press F7 for a caret</source>
            <translation>Erst Wörter auswählen: mit der Maus, oder mit F7 und der Schreibmarke</translation>
        </message>
        <message>
            <location filename="gui/claim_editing.py" />
            <source>Added “{0}”</source>
            <translation>„{0}“ hinzugefügt</translation>
        </message>
        <message>
            <location filename="gui/claim_editing.py" />
            <source>No other claim shares these words</source>
            <translation>Keine andere Aussage teilt diese Wörter</translation>
        </message>
        <message>
            <location filename="gui/claim_editing.py" />
            <source>Put the caret where to cut: click there, or press F7</source>
            <translation>Die Schreibmarke an die Schnittstelle setzen: dort klicken oder F7 drücken</translation>
        </message>
        <message>
            <location filename="gui/claim_editing.py" />
            <source>Split in two</source>
            <translation>Geteilt</translation>
        </message>
        <message>
            <location filename="gui/claim_editing.py" />
            <source>No claim of this kind follows in the paragraph</source>
            <translation>In diesem Absatz folgt keine Aussage dieser Art</translation>
        </message>
        <message>
            <location filename="gui/claim_editing.py" />
            <source>Joined with “{0}”</source>
            <translation>Verbunden mit „{0}“</translation>
        </message>
        <message>
            <location filename="gui/claim_editing.py" />
            <source>Removed “{0}”; Ctrl+Z brings it back</source>
            <translation>„{0}“ entfernt; Strg+Z holt sie zurück</translation>
        </message>
        <message>
            <location filename="gui/claim_editing.py" />
            <source>Arrows move, Shift selects, A makes a claim; F7 ends it</source>
            <translation>Pfeile bewegen, Umschalt wählt aus, A macht eine Aussage; F7 beendet</translation>
        </message>
        <message>
            <location filename="gui/claim_editing.py" />
            <source>The arrows scroll again</source>
            <translation>Die Pfeile blättern wieder</translation>
        </message>
    </context>
    <context>
        <name>ClaimForm</name>
        <message>
            <location filename="gui/claim_form.py" />
            <source>What the claim says</source>
            <translation>Was die Aussage besagt</translation>
        </message>
        <message>
            <location filename="gui/claim_form.py" />
            <source>Select the mention in the article first</source>
            <translation>Erst die Nennung im Artikel auswählen</translation>
        </message>
        <message>
            <location filename="gui/claim_form.py" />
            <source>&amp;Type</source>
            <translation>&amp;Typ</translation>
        </message>
        <message>
            <location filename="gui/claim_form.py" />
            <source>&amp;Bound</source>
            <translation>&amp;Grenze</translation>
        </message>
        <message>
            <location filename="gui/claim_form.py" />
            <source>&amp;Low</source>
            <translation>&amp;Von</translation>
        </message>
        <message>
            <location filename="gui/claim_form.py" />
            <source>&amp;High</source>
            <translation>&amp;Bis</translation>
        </message>
        <message>
            <location filename="gui/claim_form.py" />
            <source>&amp;Unit</source>
            <translation>&amp;Einheit</translation>
        </message>
        <message>
            <location filename="gui/claim_form.py" />
            <source>&amp;Counted</source>
            <translation>Ge&amp;zähltes</translation>
        </message>
        <message>
            <location filename="gui/claim_form.py" />
            <source>&amp;Mention</source>
            <translation>&amp;Nennung</translation>
        </message>
        <message>
            <location filename="gui/claim_form.py" />
            <source>Speaker’s &amp;name</source>
            <translation>Na&amp;me, wer spricht</translation>
        </message>
    </context>
    <context>
        <name>ClaimPanel</name>
        <message>
            <location filename="gui/claim_panel.py" />
            <source>Claim</source>
            <translation>Aussage</translation>
        </message>
        <message>
            <location filename="gui/claim_panel.py" />
            <source>Should read</source>
            <translation>Richtig wäre</translation>
        </message>
        <message>
            <location filename="gui/claim_panel.py" />
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="gui/claim_panel.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="gui/claim_panel.py" />
            <source>What you checked, and where (M)</source>
            <translation>Was wurde geprüft, und wo? (M)</translation>
        </message>
        <message>
            <location filename="gui/claim_panel.py" />
            <source>What would be right (W)</source>
            <translation>Was richtig wäre (W)</translation>
        </message>
        <message>
            <location filename="gui/claim_panel.py" />
            <source>Not saved yet; Galley keeps trying</source>
            <translation>Noch nicht gespeichert; Galley versucht es weiter</translation>
        </message>
        <message>
            <location filename="gui/claim_panel.py" />
            <source>No claim selected</source>
            <translation>Keine Aussage gewählt</translation>
        </message>
        <message>
            <location filename="gui/claim_panel.py" />
            <source>Speaker not named</source>
            <translation>Wer spricht, ist nicht genannt</translation>
        </message>
        <message>
            <location filename="gui/claim_panel.py" />
            <source>{0} (“{1}”)</source>
            <translation>{0} („{1}“)</translation>
        </message>
        <message>
            <location filename="gui/claim_panel.py" />
            <source>{0} by {1}, {2}</source>
            <translation>{0}, geprüft von {1}, {2}</translation>
        </message>
        <message>
            <location filename="gui/claim_panel.py" />
            <source>Not a claim</source>
            <translation>Keine Aussage</translation>
        </message>
    </context>
    <context>
        <name>ClaimsTable</name>
        <message>
            <location filename="gui/claims_table.py" />
            <source>All claims</source>
            <translation>Alle Aussagen</translation>
        </message>
        <message>
            <location filename="gui/claims_table.py" />
            <source>Clear filters</source>
            <translation>Filter aufheben</translation>
        </message>
        <message>
            <location filename="gui/claims_table.py" />
            <source>Any verdict</source>
            <translation>Jedes Urteil</translation>
        </message>
        <message>
            <location filename="gui/claims_table.py" />
            <source>Any kind</source>
            <translation>Jede Art</translation>
        </message>
        <message>
            <location filename="gui/claims_table.py" />
            <source>Any type</source>
            <translation>Jeder Typ</translation>
        </message>
        <message>
            <location filename="gui/claims_table.py" />
            <source>Any speaker</source>
            <translation>Alle, die sprechen</translation>
        </message>
        <message>
            <location filename="gui/claims_table.py" />
            <source>Any reviewer</source>
            <translation>Alle Prüfenden</translation>
        </message>
        <message>
            <location filename="gui/claims_table.py" />
            <source>Has a note</source>
            <translation>Mit Notiz</translation>
        </message>
        <message>
            <location filename="gui/claims_table.py" />
            <source>Has evidence</source>
            <translation>Mit Beleg</translation>
        </message>
        <message>
            <location filename="gui/claims_table.py" />
            <source>Filter claims: words, verdict:disputed, value:&gt;1bn</source>
            <translation>Aussagen filtern: Wörter, verdict:disputed, value:&gt;1bn</translation>
        </message>
        <message>
            <location filename="gui/claims_table.py" />
            <source>Filter claims</source>
            <translation>Aussagen filtern</translation>
        </message>
    </context>
    <context>
        <name>ClaimsTableModel</name>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>Claims can't be sorted by this</source>
            <translation>Danach lassen sich Aussagen nicht sortieren</translation>
        </message>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>Claim</source>
            <translation>Aussage</translation>
        </message>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>Speaker</source>
            <translation>Wer spricht</translation>
        </message>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>Evidence</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>Reviewer</source>
            <translation>Geprüft von</translation>
        </message>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>Reviewed</source>
            <translation>Geprüft am</translation>
        </message>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>Article</source>
            <translation>Artikel</translation>
        </message>
    </context>
    <context>
        <name>ClaimsTableView</name>
        <message>
            <location filename="gui/claims_table_view.py" />
            <source>Claims</source>
            <translation>Aussagen</translation>
        </message>
    </context>
    <context>
        <name>ClaimsTabling</name>
        <message>
            <location filename="gui/claims_tabling.py" />
            <source>{0} claims: {1}</source>
            <translation>{0} Aussagen: {1}</translation>
        </message>
        <message>
            <location filename="gui/claims_tabling.py" />
            <source>1 filter on</source>
            <translation>1 Filter aktiv</translation>
        </message>
        <message>
            <location filename="gui/claims_tabling.py" />
            <source>{0} filters on</source>
            <translation>{0} Filter aktiv</translation>
        </message>
        <message>
            <location filename="gui/claims_tabling.py" />
            <source>Showing more than 5,000 claims</source>
            <translation>Mehr als 5.000 Aussagen</translation>
        </message>
        <message>
            <location filename="gui/claims_tabling.py" />
            <source>Showing all claims</source>
            <translation>Alle Aussagen</translation>
        </message>
        <message>
            <location filename="gui/claims_tabling.py" />
            <source>No claim is like that</source>
            <translation>Keine Aussage ist so</translation>
        </message>
        <message>
            <location filename="gui/claims_tabling.py" />
            <source>Showing the best {0} of many claims</source>
            <translation>Die {0} besten von vielen Aussagen</translation>
        </message>
        <message>
            <location filename="gui/claims_tabling.py" />
            <source>Showing 1 claim</source>
            <translation>1 Aussage</translation>
        </message>
        <message>
            <location filename="gui/claims_tabling.py" />
            <source>Showing {0} claims</source>
            <translation>{0} Aussagen</translation>
        </message>
    </context>
    <context>
        <name>ClosingBox</name>
        <message>
            <location filename="gui/closing.py" />
            <source>&amp;Keep the window open</source>
            <translation>Fenster offen &amp;lassen</translation>
        </message>
        <message>
            <location filename="gui/closing.py" />
            <source>&amp;Copy to clipboard as text</source>
            <translation>Als Text &amp;kopieren</translation>
        </message>
        <message>
            <location filename="gui/closing.py" />
            <source>1 mark is not saved and would be lost.</source>
            <translation>1 Eintrag ist nicht gespeichert und ginge verloren.</translation>
        </message>
        <message>
            <location filename="gui/closing.py" />
            <source>Close and &amp;lose 1 mark</source>
            <translation>Schließen und 1 Eintrag &amp;verlieren</translation>
        </message>
        <message>
            <location filename="gui/closing.py" />
            <source>{0} marks are not saved and would be lost.</source>
            <translation>{0} Einträge sind nicht gespeichert und gingen verloren.</translation>
        </message>
        <message>
            <location filename="gui/closing.py" />
            <source>Close and &amp;lose {0} marks</source>
            <translation>Schließen und {0} Einträge &amp;verlieren</translation>
        </message>
        <message>
            <location filename="gui/closing.py" />
            <source>While the window is open, Galley keeps them and tries again.</source>
            <translation>Solange das Fenster offen ist, behält Galley sie und versucht es weiter.</translation>
        </message>
        <message>
            <location filename="gui/closing.py" />
            <source>&amp;Copied</source>
            <translation>&amp;Kopiert</translation>
        </message>
    </context>
    <context>
        <name>DoneLine</name>
        <message>
            <location filename="gui/done_line.py" />
            <source>What was done last</source>
            <translation>Was zuletzt geschah</translation>
        </message>
    </context>
    <context>
        <name>EvidenceForm</name>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Evidence</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>&amp;Primary source</source>
            <translation>&amp;Primärquelle</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>&amp;Confidential: leave out of exports</source>
            <translation>&amp;Vertraulich: nicht exportieren</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>&amp;File…</source>
            <translation>&amp;Datei …</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Save   Ctrl+Enter</source>
            <translation>Speichern   Strg+Eingabe</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Back   Esc</source>
            <translation>Zurück   Esc</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>&amp;Open the address</source>
            <translation>&amp;Adresse öffnen</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>&amp;Take away</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Name a source, or say what it is</source>
            <translation>Eine Quelle nennen oder sagen, was es ist</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Write the day as {0}</source>
            <translation>Den Tag so schreiben: {0}</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Choose the evidence</source>
            <translation>Beleg auswählen</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Address or file</source>
            <translation>Adresse oder Datei</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Publisher</source>
            <translation>Herausgeber</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Where in it</source>
            <translation>Wo darin</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Looked at on</source>
            <translation>Abgerufen am</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Page, paragraph or minute</source>
            <translation>Seite, Absatz oder Minute</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>Evidence for</source>
            <translation>Beleg für</translation>
        </message>
        <message>
            <location filename="gui/evidence_form.py" />
            <source>What it says</source>
            <translation>Was darin steht</translation>
        </message>
    </context>
    <context>
        <name>EvidenceList</name>
        <message>
            <location filename="gui/evidence_list.py" />
            <source>Evidence that you began   E</source>
            <translation>Begonnener Beleg   E</translation>
        </message>
        <message>
            <location filename="gui/evidence_list.py" />
            <source>Evidence</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <location filename="gui/evidence_list.py" />
            <source>Evidence   E</source>
            <translation>Beleg   E</translation>
        </message>
        <message>
            <location filename="gui/evidence_list.py" />
            <source>primary</source>
            <translation>primär</translation>
        </message>
        <message>
            <location filename="gui/evidence_list.py" />
            <source>confidential</source>
            <translation>vertraulich</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>Export claims</source>
            <translation>Aussagen exportieren</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>All &amp;articles</source>
            <translation>&amp;Alle Artikel</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>The &amp;open article</source>
            <translation>Der &amp;offene Artikel</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>&amp;Reviewed claims</source>
            <translation>&amp;Geprüfte Aussagen</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>E&amp;very claim, open and dismissed ones too</source>
            <translation>A&amp;lle Aussagen, auch offene und verworfene</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>CSV that &amp;Excel reads right (marked as UTF-8)</source>
            <translation>CSV, die &amp;Excel richtig liest (als UTF-8 markiert)</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>&amp;Export</source>
            <translation>&amp;Exportieren</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>Marks that are not saved yet ({0}) will be missing.</source>
            <translation>Was noch nicht gespeichert ist ({0}), wird fehlen.</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>&amp;Browse…</source>
            <translation>&amp;Durchsuchen …</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>Articles</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>Claims</source>
            <translation>Aussagen</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>1 reviewed claim goes to</source>
            <translation>1 geprüfte Aussage geht nach</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>{0} reviewed claims go to</source>
            <translation>{0} geprüfte Aussagen gehen nach</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>1 claim goes to</source>
            <translation>1 Aussage geht nach</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>{0} claims go to</source>
            <translation>{0} Aussagen gehen nach</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>CSV files (*.csv)</source>
            <translation>CSV-Dateien (*.csv)</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>Replace the file?</source>
            <translation>Datei ersetzen?</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>{0} is there already. Replace it?</source>
            <translation>{0} gibt es schon. Ersetzen?</translation>
        </message>
    </context>
    <context>
        <name>Filing</name>
        <message>
            <location filename="gui/filing.py" />
            <source>Taken out of the archive</source>
            <translation>Aus dem Archiv geholt</translation>
        </message>
        <message>
            <location filename="gui/filing.py" />
            <source>Archived</source>
            <translation>Archiviert</translation>
        </message>
    </context>
    <context>
        <name>FilingDialog</name>
        <message>
            <location filename="gui/filing_dialog.py" />
            <source>Tags and deadline</source>
            <translation>Schlagwörter und Termin</translation>
        </message>
        <message>
            <location filename="gui/filing_dialog.py" />
            <source>&amp;Archived: out of the library’s way</source>
            <translation>&amp;Archiviert: steht in der Bibliothek nicht im Weg</translation>
        </message>
        <message>
            <location filename="gui/filing_dialog.py" />
            <source>The deadline is no date: type it as 2026-11-30, or +3 for in three days</source>
            <translation>Der Termin ist kein Datum: so schreiben: 2026-11-30, oder +3 für in drei Tagen</translation>
        </message>
        <message>
            <location filename="gui/filing_dialog.py" />
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <location filename="gui/filing_dialog.py" />
            <source>energy, front page</source>
            <translation>Energie, Titelseite</translation>
        </message>
        <message>
            <location filename="gui/filing_dialog.py" />
            <source>Deadline</source>
            <translation>Termin</translation>
        </message>
        <message>
            <location filename="gui/filing_dialog.py" />
            <source>2026-11-30, or +3 for in three days</source>
            <translation>2026-11-30, oder +3 für in drei Tagen</translation>
        </message>
        <message>
            <location filename="gui/filing_dialog.py" />
            <source>&amp;Tags, with commas between</source>
            <translation>&amp;Schlagwörter, durch Kommas getrennt</translation>
        </message>
        <message>
            <location filename="gui/filing_dialog.py" />
            <source>&amp;Deadline</source>
            <translation>&amp;Termin</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <location filename="gui/filter_bar.py" />
            <source>Filter and progress</source>
            <translation>Filter und Fortschritt</translation>
        </message>
        <message>
            <location filename="gui/filter_bar.py" />
            <source>{0} of {1} reviewed</source>
            <translation>{0} von {1} geprüft</translation>
        </message>
        <message>
            <location filename="gui/filter_bar.py" />
            <source>{0} of {1} sentences read</source>
            <translation>{0} von {1} Sätzen gelesen</translation>
        </message>
        <message>
            <location filename="gui/filter_bar.py" />
            <source>Done: {0}</source>
            <translation>Fertig: {0}</translation>
        </message>
        <message>
            <location filename="gui/filter_bar.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <location filename="gui/guide.py" />
            <source>1 of 3: Open an article with Ctrl+O, or drop one here; or try the samples.</source>
            <translation>1 von 3: Einen Artikel mit Strg+O öffnen oder hierher ziehen; oder die Beispiele ausprobieren.</translation>
        </message>
        <message>
            <location filename="gui/guide.py" />
            <source>2 of 3: One key settles the claim under review: V verified, D disputed, C needs context, U unverifiable, X not a claim. The next open one follows; ? shows all keys.</source>
            <translation>2 von 3: Eine Taste entscheidet über die Aussage: V bestätigt, D bestritten, C braucht Kontext, U nicht prüfbar, X keine Aussage. Dann folgt die nächste offene; ? zeigt alle Tasten.</translation>
        </message>
        <message>
            <location filename="gui/guide.py" />
            <source>3 of 3: Go on like this. When you are through, Ctrl+E hands over the claims as a table (CSV).</source>
            <translation>3 von 3: So geht es weiter. Am Ende übergibt Strg+E die Aussagen als Tabelle (CSV).</translation>
        </message>
    </context>
    <context>
        <name>GuideBar</name>
        <message>
            <location filename="gui/guide.py" />
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <location filename="gui/guide.py" />
            <source>Skip how Galley works</source>
            <translation>Einführung überspringen</translation>
        </message>
        <message>
            <location filename="gui/guide.py" />
            <source>How Galley works</source>
            <translation>So arbeitet Galley</translation>
        </message>
    </context>
    <context>
        <name>HistoryModel</name>
        <message>
            <location filename="gui/history_panel.py" />
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <location filename="gui/history_panel.py" />
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="gui/history_panel.py" />
            <source>What was done, the latest first</source>
            <translation>Was geschah, das Neueste zuerst</translation>
        </message>
        <message>
            <location filename="gui/history_panel.py" />
            <source>This article</source>
            <translation>Dieser Artikel</translation>
        </message>
        <message>
            <location filename="gui/history_panel.py" />
            <source>All articles</source>
            <translation>Alle Artikel</translation>
        </message>
        <message>
            <location filename="gui/history_panel.py" />
            <source>Nothing was done yet</source>
            <translation>Noch ist nichts geschehen</translation>
        </message>
    </context>
    <context>
        <name>HitModel</name>
        <message>
            <location filename="gui/hit_list.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="gui/hit_list.py" />
            <source>Evidence</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <location filename="gui/hit_list.py" />
            <source>Speaker</source>
            <translation>Wer spricht</translation>
        </message>
        <message>
            <location filename="gui/hit_list.py" />
            <source>claim</source>
            <translation>Aussage</translation>
        </message>
        <message>
            <location filename="gui/hit_list.py" />
            <source>passage</source>
            <translation>Textstelle</translation>
        </message>
    </context>
    <context>
        <name>KeysSheet</name>
        <message>
            <location filename="gui/keys_sheet.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="gui/keys_sheet.py" />
            <source>Keys that work now</source>
            <translation>Tasten, die jetzt wirken</translation>
        </message>
        <message>
            <location filename="gui/keys_sheet.py" />
            <source>These keys work right now. Letters are no keys in a field that you type in.</source>
            <translation>Diese Tasten wirken gerade. In Textfeldern sind Buchstaben keine Tasten.</translation>
        </message>
        <message>
            <location filename="gui/keys_sheet.py" />
            <source> or </source>
            <translation> oder </translation>
        </message>
    </context>
    <context>
        <name>LibraryMenu</name>
        <message>
            <location filename="gui/library_menu.py" />
            <source>Li&amp;brary</source>
            <translation>Bi&amp;bliothek</translation>
        </message>
        <message>
            <location filename="gui/library_menu.py" />
            <source>With the &amp;tag</source>
            <translation>Mit dem &amp;Schlagwort</translation>
        </message>
        <message>
            <location filename="gui/library_menu.py" />
            <source>&amp;All articles</source>
            <translation>&amp;Alle Artikel</translation>
        </message>
        <message>
            <location filename="gui/library_menu.py" />
            <source>With &amp;open work</source>
            <translation>Mit &amp;offener Arbeit</translation>
        </message>
        <message>
            <location filename="gui/library_menu.py" />
            <source>A&amp;rchived articles</source>
            <translation>A&amp;rchivierte Artikel</translation>
        </message>
        <message>
            <location filename="gui/library_menu.py" />
            <source>In the order &amp;in which they came</source>
            <translation>In der Reihenfolge des E&amp;ingangs</translation>
        </message>
        <message>
            <location filename="gui/library_menu.py" />
            <source>By t&amp;itle</source>
            <translation>Nach T&amp;itel</translation>
        </message>
        <message>
            <location filename="gui/library_menu.py" />
            <source>By &amp;deadline</source>
            <translation>Nach &amp;Termin</translation>
        </message>
        <message>
            <location filename="gui/library_menu.py" />
            <source>By the &amp;work that is left</source>
            <translation>Nach &amp;verbleibender Arbeit</translation>
        </message>
        <message>
            <location filename="gui/library_menu.py" />
            <source>The other way ro&amp;und</source>
            <translation>&amp;Umgekehrt</translation>
        </message>
        <message>
            <location filename="gui/library_menu.py" />
            <source>No article has a tag yet</source>
            <translation>Noch hat kein Artikel ein Schlagwort</translation>
        </message>
    </context>
    <context>
        <name>LibraryModel</name>
        <message>
            <location filename="gui/library_model.py" />
            <source>claims not found yet</source>
            <translation>Aussagen noch nicht gefunden</translation>
        </message>
        <message>
            <location filename="gui/library_model.py" />
            <source>{0} of {1} reviewed</source>
            <translation>{0} von {1} geprüft</translation>
        </message>
        <message>
            <location filename="gui/library_model.py" />
            <source>overdue</source>
            <translation>überfällig</translation>
        </message>
        <message>
            <location filename="gui/library_model.py" />
            <source>due today</source>
            <translation>heute fällig</translation>
        </message>
        <message>
            <location filename="gui/library_model.py" />
            <source>due tomorrow</source>
            <translation>morgen fällig</translation>
        </message>
        <message>
            <location filename="gui/library_model.py" />
            <source>due in {0} days</source>
            <translation>fällig in {0} Tagen</translation>
        </message>
    </context>
    <context>
        <name>LibraryPanel</name>
        <message>
            <location filename="gui/library_panel.py" />
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <location filename="gui/library_panel.py" />
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <location filename="gui/library_panel.py" />
            <source>Order and filter of the library</source>
            <translation>Reihenfolge und Filter der Bibliothek</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="gui/commands.py" />
            <source>Open articles</source>
            <translation>Artikel öffnen</translation>
        </message>
        <message>
            <location filename="gui/commands.py" />
            <source>Articles ({0})</source>
            <translation>Artikel ({0})</translation>
        </message>
        <message>
            <location filename="gui/commands.py" />
            <source>Delete “{0}” with its {1} claims and all that was decided on them?

This can't be undone. Backups of the store keep it until they expire, a month at the latest.</source>
            <translation>„{0}“ mit {1} Aussagen und allen Urteilen dazu löschen?

Das lässt sich nicht rückgängig machen. In den Sicherungen bleibt der Artikel, bis sie ablaufen, längstens einen Monat.</translation>
        </message>
        <message>
            <location filename="gui/commands.py" />
            <source>Delete the article?</source>
            <translation>Artikel löschen?</translation>
        </message>
        <message>
            <location filename="gui/commands.py" />
            <source>This version of Galley has found them</source>
            <translation>Diese Fassung von Galley hat sie schon gefunden</translation>
        </message>
        <message>
            <location filename="gui/commands.py" />
            <source>Galley {0}

The fact-checker’s desk. Everything stays on this computer, in
{1}</source>
            <translation>Galley {0}

Der Schreibtisch für den Faktencheck. Alles bleibt auf diesem Rechner, in
{1}</translation>
        </message>
        <message>
            <location filename="gui/commands.py" />
            <source>About Galley</source>
            <translation>Über Galley</translation>
        </message>
        <message>
            <location filename="gui/main_window.py" />
            <source>No claims were found in this article</source>
            <translation>In diesem Artikel wurden keine Aussagen gefunden</translation>
        </message>
        <message>
            <location filename="gui/main_window.py" />
            <source>All marks are saved</source>
            <translation>Alles ist gespeichert</translation>
        </message>
        <message>
            <location filename="gui/main_window.py" />
            <source>Every claim of this article is settled</source>
            <translation>Über jede Aussage dieses Artikels ist entschieden</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <location filename="gui/palette.py" />
            <source>Do anything</source>
            <translation>Befehl suchen</translation>
        </message>
        <message>
            <location filename="gui/palette.py" />
            <source>No action is called that</source>
            <translation>So heißt kein Befehl</translation>
        </message>
        <message>
            <location filename="gui/palette.py" />
            <source>“{0}” can’t be done now</source>
            <translation>„{0}“ geht jetzt nicht</translation>
        </message>
        <message>
            <location filename="gui/palette.py" />
            <source>Type a few letters of what you want to do</source>
            <translation>Ein paar Buchstaben des Befehls eintippen</translation>
        </message>
        <message>
            <location filename="gui/palette.py" />
            <source>Action</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <location filename="gui/palette.py" />
            <source>Actions</source>
            <translation>Befehle</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <location filename="gui/printing.py" />
            <source>This system has nothing to print with; Save as PDF works without</source>
            <translation>Auf diesem System gibt es keinen Drucker; als PDF sichern geht auch ohne</translation>
        </message>
        <message>
            <location filename="gui/printing.py" />
            <source>Save as PDF</source>
            <translation>Als PDF sichern</translation>
        </message>
        <message>
            <location filename="gui/printing.py" />
            <source>Page {0} of {1}</source>
            <translation>Seite {0} von {1}</translation>
        </message>
        <message>
            <location filename="gui/printing.py" />
            <source>The article is printed</source>
            <translation>Der Artikel ist gedruckt</translation>
        </message>
        <message>
            <location filename="gui/printing.py" />
            <source>{0} could not be written ({1}); choose another place.</source>
            <translation>{0} konnte nicht geschrieben werden ({1}); einen anderen Ort wählen.</translation>
        </message>
    </context>
    <context>
        <name>ReasonsDialog</name>
        <message>
            <location filename="gui/reasons_dialog.py" />
            <source>Reasons for disputing</source>
            <translation>Gründe fürs Bestreiten</translation>
        </message>
        <message>
            <location filename="gui/reasons_dialog.py" />
            <source>One reason a line; the first nine have the keys 1 to 9.</source>
            <translation>Ein Grund je Zeile; die ersten neun haben die Tasten 1 bis 9.</translation>
        </message>
    </context>
    <context>
        <name>RescueBox</name>
        <message>
            <location filename="gui/rescue.py" />
            <source>The store is damaged.</source>
            <translation>Der Bestand ist beschädigt.</translation>
        </message>
        <message>
            <location filename="gui/rescue.py" />
            <source>&amp;Restore the latest backup</source>
            <translation>Jüngste &amp;Sicherung wiederherstellen</translation>
        </message>
        <message>
            <location filename="gui/rescue.py" />
            <source>&amp;Save what can be read</source>
            <translation>&amp;Retten, was lesbar ist</translation>
        </message>
        <message>
            <location filename="gui/rescue.py" />
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <location filename="gui/rescue.py" />
            <source>Either way the damaged store is set aside, not deleted.</source>
            <translation>In beiden Fällen wird der beschädigte Bestand beiseitegelegt, nicht gelöscht.</translation>
        </message>
        <message>
            <location filename="gui/rescue.py" />
            <source>There is no backup of it. {0}</source>
            <translation>Es gibt keine Sicherung davon. {0}</translation>
        </message>
        <message>
            <location filename="gui/rescue.py" />
            <source>The latest backup is of {0}, {1}. {2}</source>
            <translation>Die jüngste Sicherung ist vom {0}, {1}. {2}</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <location filename="gui/restore_dialog.py" />
            <source>Restore a backup</source>
            <translation>Sicherung wiederherstellen</translation>
        </message>
        <message>
            <location filename="gui/restore_dialog.py" />
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <location filename="gui/restore_dialog.py" />
            <source>&amp;Restore</source>
            <translation>&amp;Wiederherstellen</translation>
        </message>
        <message>
            <location filename="gui/restore_dialog.py" />
            <source>There is no backup yet. Galley makes one every twenty minutes in which something was stored, and whenever you choose “Back up now”.</source>
            <translation>Es gibt noch keine Sicherung. Galley legt alle zwanzig Minuten eine an, wenn etwas gespeichert wurde, und jederzeit mit „Jetzt sichern“.</translation>
        </message>
        <message>
            <location filename="gui/restore_dialog.py" />
            <source>The store will be as it was then, and what was decided since is not in it. The present store isn't deleted: it is set aside in {0}, as {1}-replaced-… with today's date and the time.</source>
            <translation>Der Bestand ist dann wieder wie damals; was seither entschieden wurde, fehlt darin. Der jetzige wird nicht gelöscht, sondern in {0} beiseitegelegt, als {1}-replaced-… mit Datum und Uhrzeit.</translation>
        </message>
        <message>
            <location filename="gui/restore_dialog.py" />
            <source>Marks that are not saved yet are then saved into it.</source>
            <translation>Was noch nicht gespeichert ist, kommt dann dort hinein.</translation>
        </message>
        <message>
            <location filename="gui/restore_dialog.py" />
            <source>Which backup shall take the store's place?</source>
            <translation>Welche Sicherung soll an die Stelle des Bestands treten?</translation>
        </message>
    </context>
    <context>
        <name>ReviewMenu</name>
        <message>
            <location filename="gui/review_menu.py" />
            <source>All parts of this quotation</source>
            <translation>Alle Teile dieses Zitats</translation>
        </message>
        <message>
            <location filename="gui/review_menu.py" />
            <source>All with these words</source>
            <translation>Alle mit diesen Worten</translation>
        </message>
        <message>
            <location filename="gui/review_menu.py" />
            <source>Ask for evidence before Verified</source>
            <translation>Vor „Bestätigt“ nach einem Beleg fragen</translation>
        </message>
        <message>
            <location filename="gui/review_menu.py" />
            <source>Disputed: {0}</source>
            <translation>Bestritten: {0}</translation>
        </message>
        <message>
            <location filename="gui/review_menu.py" />
            <source>Disputed because of</source>
            <translation>Bestritten wegen</translation>
        </message>
        <message>
            <location filename="gui/review_menu.py" />
            <source>Change the reasons…</source>
            <translation>Gründe ändern …</translation>
        </message>
        <message>
            <location filename="gui/review_menu.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="gui/review_menu.py" />
            <source>Ask for no evidence</source>
            <translation>Nach keinem Beleg fragen</translation>
        </message>
        <message>
            <location filename="gui/review_menu.py" />
            <source>Ask for one source</source>
            <translation>Nach einer Quelle fragen</translation>
        </message>
        <message>
            <location filename="gui/review_menu.py" />
            <source>Ask for one primary or {0} other sources</source>
            <translation>Nach einer Primärquelle oder {0} anderen fragen</translation>
        </message>
    </context>
    <context>
        <name>Reviewing</name>
        <message>
            <location filename="gui/reviewing.py" />
            <source>{0} – without the evidence that you ask for</source>
            <translation>{0} – ohne den gewünschten Beleg</translation>
        </message>
        <message>
            <location filename="gui/reviewing.py" />
            <source>Skipped: {0}, which comes back behind the open claims</source>
            <translation>Übersprungen: {0}; kommt nach den offenen Aussagen wieder</translation>
        </message>
        <message>
            <location filename="gui/reviewing.py" />
            <source>{0} is the last open claim here</source>
            <translation>{0} ist hier die letzte offene Aussage</translation>
        </message>
        <message>
            <location filename="gui/reviewing.py" />
            <source>Nothing to redo</source>
            <translation>Nichts zu wiederholen</translation>
        </message>
        <message>
            <location filename="gui/reviewing.py" />
            <source>Nothing to undo</source>
            <translation>Nichts rückgängig zu machen</translation>
        </message>
        <message>
            <location filename="gui/reviewing.py" />
            <source>Redone: {0}</source>
            <translation>Wiederholt: {0}</translation>
        </message>
        <message>
            <location filename="gui/reviewing.py" />
            <source>Undone: {0}</source>
            <translation>Rückgängig: {0}</translation>
        </message>
        <message>
            <location filename="gui/reviewing.py" />
            <source>S serious   W should read</source>
            <translation>S schwer   W richtig wäre</translation>
        </message>
        <message>
            <location filename="gui/reviewing.py" />
            <source>That is no longer in the store; undo brings it back</source>
            <translation>Das ist nicht mehr im Bestand; Rückgängig holt es zurück</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <location filename="gui/search_panel.py" />
            <source>Search articles and claims</source>
            <translation>Artikel und Aussagen durchsuchen</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>Hits</source>
            <translation>Treffer</translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message>
            <location filename="gui/searching.py" />
            <source>Nothing was found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <location filename="gui/searching.py" />
            <source>1 claim</source>
            <translation>1 Aussage</translation>
        </message>
        <message>
            <location filename="gui/searching.py" />
            <source>{0} claims</source>
            <translation>{0} Aussagen</translation>
        </message>
        <message>
            <location filename="gui/searching.py" />
            <source>1 passage</source>
            <translation>1 Textstelle</translation>
        </message>
        <message>
            <location filename="gui/searching.py" />
            <source>{0} passages</source>
            <translation>{0} Textstellen</translation>
        </message>
        <message>
            <location filename="gui/searching.py" />
            <source>Nothing has “{0}”; these are for “{1}”</source>
            <translation>„{0}“ kommt nicht vor; dies sind Treffer für „{1}“</translation>
        </message>
    </context>
    <context>
        <name>SentenceReading</name>
        <message>
            <location filename="gui/sentence_reading.py" />
            <source>No claim is open; R ticks a sentence without a claim as read</source>
            <translation>Keine Aussage ist offen; R hakt einen Satz ohne Aussage als gelesen ab</translation>
        </message>
        <message>
            <location filename="gui/sentence_reading.py" />
            <source>Every sentence without a claim is read</source>
            <translation>Jeder Satz ohne Aussage ist gelesen</translation>
        </message>
        <message>
            <location filename="gui/sentence_reading.py" />
            <source>No sentence is without a claim</source>
            <translation>Kein Satz ist ohne Aussage</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>normal</source>
            <translation>normal</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>one primary source or {0} secondary</source>
            <translation>eine Primärquelle oder {0} sekundäre</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>don’t ask</source>
            <translation>nicht fragen</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>&amp;Reviewer’s name</source>
            <translation>&amp;Name der prüfenden Person</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>&amp;Appearance</source>
            <translation>&amp;Erscheinungsbild</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>Size of the article’s &amp;text</source>
            <translation>&amp;Textgröße des Artikels</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>Length of the article’s l&amp;ines</source>
            <translation>Ze&amp;ilenlänge des Artikels</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>&amp;Font of the article</source>
            <translation>Schri&amp;ft des Artikels</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>&amp;Evidence before Verified</source>
            <translation>&amp;Beleg vor „Bestätigt“</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>Verdicts are stored under the reviewer’s name. Another language is spoken from the next start on.</source>
            <translation>Urteile werden unter diesem Namen gespeichert. Eine andere Sprache gilt ab dem nächsten Start.</translation>
        </message>
    </context>
    <context>
        <name>Shelf</name>
        <message>
            <location filename="gui/shelf.py" />
            <source>Only those with open work: {0}</source>
            <translation>Nur mit offener Arbeit: {0}</translation>
        </message>
        <message>
            <location filename="gui/shelf.py" />
            <source>Only those tagged “{0}”: {1}</source>
            <translation>Nur mit Schlagwort „{0}“: {1}</translation>
        </message>
        <message>
            <location filename="gui/shelf.py" />
            <source>Only archived articles: {0}</source>
            <translation>Nur archivierte Artikel: {0}</translation>
        </message>
        <message>
            <location filename="gui/shelf.py" />
            <source>Archived and not shown: {0}</source>
            <translation>Archiviert und nicht gezeigt: {0}</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>Change the keys</source>
            <translation>Tasten ändern</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>&amp;Take it</source>
            <translation>&amp;Nehmen</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>&amp;No key</source>
            <translation>&amp;Keine Taste</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>&amp;Reset</source>
            <translation>&amp;Zurücksetzen</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>Reset &amp;all</source>
            <translation>&amp;Alle zurücksetzen</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>Press the new key in the field below</source>
            <translation>Die neue Taste im Feld unten drücken</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>{0} belongs to “{1}”. “Take it” gives it to this action instead</source>
            <translation>{0} gehört zu „{1}“. „Nehmen“ gibt sie stattdessen diesem Befehl</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>It has no key now</source>
            <translation>Er hat jetzt keine Taste</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>{0} does it now</source>
            <translation>{0} löst ihn jetzt aus</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>All keys are as Galley comes with them</source>
            <translation>Alle Tasten sind wie mitgeliefert</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>Find an action</source>
            <translation>Befehl finden</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>Actions and their keys</source>
            <translation>Befehle und ihre Tasten</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>Action</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="gui/shortcuts_dialog.py" />
            <source>New key</source>
            <translation>Neue Taste</translation>
        </message>
    </context>
    <context>
        <name>Sources</name>
        <message>
            <location filename="gui/sources.py" />
            <source>Finish the evidence that you began, then paste again</source>
            <translation>Erst den begonnenen Beleg abschließen, dann wieder einfügen</translation>
        </message>
        <message>
            <location filename="gui/sources.py" />
            <source>one source is wanted</source>
            <translation>eine Quelle ist gewünscht</translation>
        </message>
        <message>
            <location filename="gui/sources.py" />
            <source>one primary or {0} other sources are wanted</source>
            <translation>eine Primärquelle oder {0} andere sind gewünscht</translation>
        </message>
        <message>
            <location filename="gui/sources.py" />
            <source>Evidence {0}: {1}</source>
            <translation>Beleg {0}: {1}</translation>
        </message>
        <message>
            <location filename="gui/sources.py" />
            <source>Evidence taken away; undo brings it back</source>
            <translation>Beleg entfernt; Rückgängig holt ihn zurück</translation>
        </message>
        <message>
            <location filename="gui/sources.py" />
            <source>Go to one piece of evidence first (Shift+E)</source>
            <translation>Erst zu einem Beleg gehen (Umschalt+E)</translation>
        </message>
        <message>
            <location filename="gui/sources.py" />
            <source>There is no address to paste</source>
            <translation>Keine Adresse zum Einfügen da</translation>
        </message>
        <message>
            <location filename="gui/sources.py" />
            <source>The system could not open {0}</source>
            <translation>Das System konnte {0} nicht öffnen</translation>
        </message>
    </context>
    <context>
        <name>UnsavedBar</name>
        <message>
            <location filename="gui/unsaved_bar.py" />
            <source>Marks that are not saved yet</source>
            <translation>Noch nicht Gespeichertes</translation>
        </message>
        <message>
            <location filename="gui/unsaved_bar.py" />
            <source>1 mark is</source>
            <translation>1 Eintrag ist</translation>
        </message>
        <message>
            <location filename="gui/unsaved_bar.py" />
            <source>{0} marks are</source>
            <translation>{0} Einträge sind</translation>
        </message>
        <message>
            <location filename="gui/unsaved_bar.py" />
            <source>{0} not saved yet, and kept: {1}</source>
            <translation>{0} noch nicht gespeichert und wird behalten: {1}</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <location filename="gui/welcome.py" />
            <source>What shall we check?</source>
            <translation>Was wird geprüft?</translation>
        </message>
        <message>
            <location filename="gui/welcome.py" />
            <source>Open an article, or drop one here. Galley underlines every number and every quotation in it; you settle each with one key.</source>
            <translation>Einen Artikel öffnen oder hierher ziehen. Galley unterstreicht darin jede Zahl und jedes Zitat; über jede Aussage entscheidet eine einzige Taste.</translation>
        </message>
        <message>
            <location filename="gui/welcome.py" />
            <source>V verified   ·   D disputed   ·   N next open   ·   ? all keys</source>
            <translation>V bestätigt   ·   D bestritten   ·   N nächste offene   ·   ? alle Tasten</translation>
        </message>
        <message>
            <location filename="gui/welcome.py" />
            <source>Open an article…</source>
            <translation>Artikel öffnen …</translation>
        </message>
        <message>
            <location filename="gui/welcome.py" />
            <source>Try the two sample articles</source>
            <translation>Die zwei Beispiele ausprobieren</translation>
        </message>
    </context>
    <context>
        <name>WorkerClient</name>
        <message>
            <location filename="gui/worker_client.py" />
            <source>The helper that reads articles and finds claims stopped unexpectedly; your reviews are safe, open the article again to go on.</source>
            <translation>Der Helfer, der Artikel liest und Aussagen findet, hat unerwartet aufgehört; alle Urteile sind sicher. Weiter geht es, wenn der Artikel neu geöffnet wird.</translation>
        </message>
    </context>
    <context>
        <name>WorkerReports</name>
        <message>
            <location filename="gui/worker_reports.py" />
            <source>Stopped; the articles that were read are here</source>
            <translation>Abgebrochen; was schon gelesen war, ist da</translation>
        </message>
        <message>
            <location filename="gui/worker_reports.py" />
            <source>Reading and finding claims… {0} articles so far (Ctrl+. stops)</source>
            <translation>Artikel werden gelesen, Aussagen gesucht … bisher {0} Artikel (Strg+. bricht ab)</translation>
        </message>
        <message>
            <location filename="gui/worker_reports.py" />
            <source>Reading and finding claims… (Ctrl+. stops)</source>
            <translation>Artikel werden gelesen, Aussagen gesucht … (Strg+. bricht ab)</translation>
        </message>
        <message>
            <location filename="gui/worker_reports.py" />
            <source>Claims found again: {added} new, {changed} changed, {removed} gone</source>
            <translation>Aussagen erneut gefunden: {added} neu, {changed} geändert, {removed} entfallen</translation>
        </message>
        <message>
            <location filename="gui/worker_reports.py" />
            <source>1 claim is in {1}</source>
            <translation>1 Aussage steht in {1}</translation>
        </message>
        <message>
            <location filename="gui/worker_reports.py" />
            <source>{0} claims are in {1}</source>
            <translation>{0} Aussagen stehen in {1}</translation>
        </message>
        <message>
            <location filename="gui/worker_reports.py" />
            <source>Choose File &gt; Restore a backup… to go on from a sound copy, or start Galley again to save what can be read.</source>
            <translation>Mit Datei &gt; Sicherung wiederherstellen … geht es von einer heilen Kopie weiter; ein Neustart von Galley rettet, was lesbar ist.</translation>
        </message>
    </context>
    <context>
        <name>_EntryDelegate</name>
        <message>
            <location filename="gui/palette.py" />
            <source>{0} (not now)</source>
            <translation>{0} (jetzt nicht)</translation>
        </message>
    </context>
    <context>
        <name>_EntryModel</name>
        <message>
            <location filename="gui/palette.py" />
            <source>not available now</source>
            <translation>jetzt nicht möglich</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Review</source>
            <translation>&amp;Prüfen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Claim</source>
            <translation>Aussa&amp;ge</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Go</source>
            <translation>&amp;Gehe zu</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Open…</source>
            <translation>Ö&amp;ffnen …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Open the &amp;sample articles</source>
            <translation>&amp;Beispielartikel öffnen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>S&amp;top reading articles</source>
            <translation>Ein&amp;lesen abbrechen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Export claims…</source>
            <translation>Aussagen &amp;exportieren …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Print…</source>
            <translation>&amp;Drucken…</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Sa&amp;ve as PDF…</source>
            <translation>Als PDF &amp;sichern…</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Ta&amp;gs and deadline…</source>
            <translation>Schlag&amp;wörter und Termin …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Archive, or take out again</source>
            <translation>Archi&amp;vieren oder zurückholen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Delete the article…</source>
            <translation>Artikel &amp;löschen …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Back up now</source>
            <translation>Jetzt &amp;sichern</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Restore a backup…</source>
            <translation>Sicherung &amp;wiederherstellen …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Search…</source>
            <translation>&amp;Suchen …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Next hit</source>
            <translation>&amp;Nächster Treffer</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Previous hit</source>
            <translation>&amp;Voriger Treffer</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Se&amp;ttings…</source>
            <translation>&amp;Einstellungen …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Verified</source>
            <translation>&amp;Bestätigt</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Disputed</source>
            <translation>B&amp;estritten</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Needs &amp;context</source>
            <translation>Braucht &amp;Kontext</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Unverifiable</source>
            <translation>Nicht &amp;prüfbar</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Not a claim</source>
            <translation>Keine &amp;Aussage</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>S&amp;kip for now</source>
            <translation>Vorerst übe&amp;rspringen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>How &amp;serious</source>
            <translation>Wie &amp;schwer</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Write what it should read</source>
            <translation>Schreiben, was rich&amp;tig wäre</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Write a n&amp;ote</source>
            <translation>&amp;Notiz schreiben</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Add &amp;evidence</source>
            <translation>&amp;Beleg hinzufügen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Paste an address as evidence</source>
            <translation>Adresse als Beleg &amp;einfügen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Go to the evidence</source>
            <translation>&amp;Gehe zum Beleg</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Open the evidence’s &amp;address</source>
            <translation>A&amp;dresse des Belegs öffnen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Take the evidence away</source>
            <translation>Beleg ent&amp;fernen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;History</source>
            <translation>&amp;Verlauf</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Find claims again</source>
            <translation>Aussagen erneut &amp;finden</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Add the selected words</source>
            <translation>&amp;Ausgewählte Wörter hinzufügen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Type, value, speaker…</source>
            <translation>&amp;Typ, Wert, wer spricht …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Break in two at the caret</source>
            <translation>An der Schreibmarke &amp;teilen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Glue to the next</source>
            <translation>Mit der &amp;nächsten verbinden</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Next &amp;overlapping claim</source>
            <translation>Nächste ü&amp;berlappende Aussage</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>End a word later</source>
            <translation>Ende ein Wort später</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>End a word earlier</source>
            <translation>Ende ein Wort früher</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Start a word later</source>
            <translation>Anfang ein Wort später</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Start a word earlier</source>
            <translation>Anfang ein Wort früher</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>End a character later</source>
            <translation>Ende ein Zeichen später</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>End a character earlier</source>
            <translation>Ende ein Zeichen früher</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Start a character later</source>
            <translation>Anfang ein Zeichen später</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Start a character earlier</source>
            <translation>Anfang ein Zeichen früher</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Caret for selecting words</source>
            <translation>&amp;Schreibmarke zum Auswählen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Sentence &amp;read</source>
            <translation>Satz &amp;gelesen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Paragraph read</source>
            <translation>&amp;Absatz gelesen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Next open claim</source>
            <translation>&amp;Nächste offene Aussage</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Previous open claim</source>
            <translation>&amp;Vorige offene Aussage</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Next c&amp;laim</source>
            <translation>Nächste &amp;Aussage</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Previous cl&amp;aim</source>
            <translation>V&amp;orige Aussage</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Next unread &amp;sentence</source>
            <translation>Nächster &amp;ungelesener Satz</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Next a&amp;rticle</source>
            <translation>Nächster Ar&amp;tikel</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Previous ar&amp;ticle</source>
            <translation>Voriger Art&amp;ikel</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Forward</source>
            <translation>Vo&amp;rwärts</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Back to the te&amp;xt</source>
            <translation>Zurück zum Te&amp;xt</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>All clai&amp;ms</source>
            <translation>&amp;Alle Aussagen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>S&amp;ort all claims by this column</source>
            <translation>Alle Aussagen nach dieser Spalte s&amp;ortieren</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>All claims without filter&amp;s</source>
            <translation>Alle Aussagen ohne &amp;Filter</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Larger text</source>
            <translation>&amp;Größere Schrift</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Smaller text</source>
            <translation>&amp;Kleinere Schrift</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Normal size</source>
            <translation>&amp;Normale Größe</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Focus on the paragraph</source>
            <translation>&amp;Nur dieser Absatz</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Open beside the article before</source>
            <translation>&amp;Neben dem Artikel davor öffnen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Other a&amp;rticle of the two</source>
            <translation>&amp;Anderer der beiden Artikel</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Close the article beside</source>
            <translation>Artikel daneben s&amp;chließen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>How Galley &amp;works</source>
            <translation>&amp;So arbeitet Galley</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Do anything…</source>
            <translation>&amp;Befehl suchen …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Keys</source>
            <translation>&amp;Tasten</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Change the keys…</source>
            <translation>Tasten ä&amp;ndern …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;About Galley</source>
            <translation>&amp;Über Galley</translation>
        </message>
    </context>
    <context>
        <name>choices</name>
        <message>
            <location filename="gui/choices.py" />
            <source>Like the &amp;system</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>&amp;High contrast, light</source>
            <translation>Hoher &amp;Kontrast, hell</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>High &amp;contrast, dark</source>
            <translation>Hoher Ko&amp;ntrast, dunkel</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>&amp;Serif</source>
            <translation>&amp;Serifen</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>Sa&amp;ns serif</source>
            <translation>Serife&amp;nlos</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>Like the s&amp;ystem</source>
            <translation>Wie das S&amp;ystem</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>&amp;Narrow</source>
            <translation>&amp;Schmal</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>N&amp;ormal</source>
            <translation>N&amp;ormal</translation>
        </message>
        <message>
            <location filename="gui/choices.py" />
            <source>&amp;Wide</source>
            <translation>&amp;Breit</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <location filename="gui/messages.py" />
            <source>Choose File &gt; Restore a backup, or start Galley again to save what can be read.</source>
            <translation>Datei &gt; Sicherung wiederherstellen hilft weiter, oder ein Neustart von Galley, um zu retten, was lesbar ist.</translation>
        </message>
        <message>
            <location filename="gui/messages.py" />
            <source>… and {0} more.</source>
            <translation>… und {0} weitere.</translation>
        </message>
    </context>
    <context>
        <name>print</name>
        <message>
            <location filename="gui/printed_article.py" />
            <source>{0} of {1} claims reviewed</source>
            <translation>{0} von {1} Aussagen geprüft</translation>
        </message>
        <message>
            <location filename="gui/printed_claims.py" />
            <source>Claims</source>
            <translation>Aussagen</translation>
        </message>
        <message>
            <location filename="gui/printed_claims.py" />
            <source>Should read: {0}</source>
            <translation>Richtig wäre: {0}</translation>
        </message>
        <message>
            <location filename="gui/printed_claims.py" />
            <source>Note: {0}</source>
            <translation>Notiz: {0}</translation>
        </message>
        <message>
            <location filename="gui/printed_claims.py" />
            <source>primary source</source>
            <translation>Primärquelle</translation>
        </message>
        <message>
            <location filename="gui/printed_claims.py" />
            <source>accessed {0}</source>
            <translation>abgerufen {0}</translation>
        </message>
    </context>
    <context>
        <name>rescue</name>
        <message>
            <location filename="gui/rescue.py" />
            <source>Restoring the backup…</source>
            <translation>Sicherung wird wiederhergestellt …</translation>
        </message>
        <message>
            <location filename="gui/rescue.py" />
            <source>Saving what can be read…</source>
            <translation>Lesbares wird gerettet …</translation>
        </message>
        <message>
            <location filename="gui/rescue.py" />
            <source>The damaged store is kept as {0}.</source>
            <translation>Der beschädigte Bestand bleibt als {0} erhalten.</translation>
        </message>
    </context>
    <context>
        <name>saying</name>
        <message>
            <location filename="gui/saying.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Evidence</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Evidence taken away</source>
            <translation>Beleg entfernt</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Sentences read</source>
            <translation>Sätze gelesen</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Claim changed</source>
            <translation>Aussage geändert</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Undone: {0}</source>
            <translation>Rückgängig: {0}</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Redone: {0}</source>
            <translation>Wiederholt: {0}</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Imported {0}</source>
            <translation>{0} importiert</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Claims found in {0}</source>
            <translation>Aussagen gefunden in {0}</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Filed {0}</source>
            <translation>{0} eingeordnet</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Read in {0}</source>
            <translation>Gelesen in {0}</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Unread in {0}</source>
            <translation>Ungelesen in {0}</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Removed</source>
            <translation>Entfernt</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Added by hand</source>
            <translation>Von Hand ergänzt</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Evidence {0} taken away</source>
            <translation>Beleg {0} entfernt</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Evidence {0}</source>
            <translation>Beleg {0}</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Evidence {0} changed</source>
            <translation>Beleg {0} geändert</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Correction taken away</source>
            <translation>Korrektur entfernt</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Note {0}</source>
            <translation>Notiz {0}</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Note taken away</source>
            <translation>Notiz entfernt</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>should read {0}</source>
            <translation>richtig wäre {0}</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>{0} claims, {1} the first</source>
            <translation>{0} Aussagen, zuerst {1}</translation>
        </message>
    </context>
    <context>
        <name>search</name>
        <message>
            <location filename="gui/search_panel.py" />
            <source>words in this order</source>
            <translation>Wörter in dieser Folge</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>words that begin so</source>
            <translation>Wörter, die so anfangen</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>one word without another</source>
            <translation>ein Wort ohne ein anderes</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>claims by who said them</source>
            <translation>Aussagen danach, wer sie macht</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>claims by their verdict</source>
            <translation>Aussagen nach ihrem Urteil</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>claims by what they are about</source>
            <translation>Aussagen danach, worum es geht</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>all quotations</source>
            <translation>alle Zitate</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>claims by their value</source>
            <translation>Aussagen nach ihrem Wert</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>claims with a note</source>
            <translation>Aussagen mit Notiz</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>claims with evidence</source>
            <translation>Aussagen mit Beleg</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>claims by who reviewed them</source>
            <translation>Aussagen danach, wer sie geprüft hat</translation>
        </message>
        <message>
            <location filename="gui/search_panel.py" />
            <source>claims with a verdict</source>
            <translation>Aussagen mit Urteil</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <location filename="gui/words.py" />
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Verified</source>
            <translation>Bestätigt</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Disputed</source>
            <translation>Bestritten</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Needs context</source>
            <translation>Braucht Kontext</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Unverifiable</source>
            <translation>Nicht prüfbar</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Dismissed</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>minor</source>
            <translation>leicht</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>serious</source>
            <translation>schwer</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Supports</source>
            <translation>Stützt</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Contradicts</source>
            <translation>Widerspricht</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Numeric</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Quoted</source>
            <translation>Zitat</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source> (currency assumed)</source>
            <translation> (Währung angenommen)</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>just now</source>
            <translation>gerade eben</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>{0} min ago</source>
            <translation>vor {0} min</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>{0} h ago</source>
            <translation>vor {0} h</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>1 day ago</source>
            <translation>vor 1 Tag</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>{0} days ago</source>
            <translation>vor {0} Tagen</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Money</source>
            <translation>Geld</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Percent</source>
            <translation>Prozent</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Count</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Measure</source>
            <translation>Maß</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Duration</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Ratio</source>
            <translation>Verhältnis</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>wrong figure</source>
            <translation>falsche Zahl</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>wrong attribution</source>
            <translation>falsch zugeschrieben</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>misquoted</source>
            <translation>falsch zitiert</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>outdated</source>
            <translation>veraltet</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>unsourced</source>
            <translation>ohne Quelle</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>wrong unit or period</source>
            <translation>falsche Einheit oder Zeitspanne</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>misleading</source>
            <translation>irreführend</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>out of context</source>
            <translation>aus dem Zusammenhang gerissen</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>other</source>
            <translation>anderes</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>%</source>
            <translation> %</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source> points</source>
            <translation> Punkte</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source> basis points</source>
            <translation> Basispunkte</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source> °C</source>
            <translation> °C</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source> °F</source>
            <translation> °F</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source> years</source>
            <translation> Jahre</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source> months</source>
            <translation> Monate</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source> weeks</source>
            <translation> Wochen</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source> days</source>
            <translation> Tage</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source> hours</source>
            <translation> Stunden</translation>
        </message>
    </context>
</TS>
