<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutBox</name>
        <message>
            <location filename="gui/about_box.py" />
            <source>About Galley</source>
            <translation>Über Galley</translation>
        </message>
        <message>
            <location filename="gui/about_box.py" />
            <source>Galley {0}

The fact-checker’s desk. Everything stays on this computer, in
{1}</source>
            <translation>Galley {0}

Der Schreibtisch für den Faktencheck. Alles bleibt auf diesem Rechner, in
{1}</translation>
        </message>
    </context>
    <context>
        <name>AddressDialog</name>
        <message>
            <location filename="gui/address_dialog.py" />
            <source>Open a web address</source>
            <translation>Webadresse öffnen</translation>
        </message>
        <message>
            <location filename="gui/address_dialog.py" />
            <source>Web address</source>
            <translation>Webadresse</translation>
        </message>
        <message>
            <location filename="gui/address_dialog.py" />
            <source>Galley asks this site for this page, and for nothing that the page refers to. The page is kept in the store with the time.</source>
            <translation>Galley fragt diese Site nach dieser Seite, und nach nichts, worauf die Seite verweist. Die Seite wird mit der Uhrzeit im Bestand aufbewahrt.</translation>
        </message>
        <message>
            <location filename="gui/address_dialog.py" />
            <source>&amp;Fetch</source>
            <translation>&amp;Abrufen</translation>
        </message>
    </context>
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
            <source>{0}, {1}, in another article</source>
            <translation>{0}, {1}, in einem anderen Artikel</translation>
        </message>
        <message>
            <location filename="gui/announcing.py" />
            <source>{0}, {1}, {2} of {3}</source>
            <translation>{0}, {1}, {2} von {3}</translation>
        </message>
    </context>
    <context>
        <name>ArticleHead</name>
        <message>
            <location filename="gui/article_head.py" />
            <source>About the article</source>
            <translation>Über den Artikel</translation>
        </message>
        <message>
            <location filename="gui/article_head.py" />
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="gui/article_head.py" />
            <source>Open the original</source>
            <translation>Original öffnen</translation>
        </message>
        <message>
            <location filename="gui/article_head.py" />
            <source>By {0}</source>
            <translation>Von {0}</translation>
        </message>
        <message>
            <location filename="gui/article_head.py" />
            <source>Pasted</source>
            <translation>Eingefügt</translation>
        </message>
        <message>
            <location filename="gui/article_head.py" />
            <source>Not in English ({0}): claims are found by rules made for English</source>
            <translation>Nicht auf Englisch ({0}): Aussagen werden nach Regeln für das Englische gefunden</translation>
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
            <source>Restoring the backup</source>
            <translation>Sicherung wird wiederhergestellt</translation>
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
        <name>BringingIn</name>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>Open articles</source>
            <translation>Artikel öffnen</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>All files ({0})</source>
            <translation>Alle Dateien ({0})</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>Articles ({0})</source>
            <translation>Artikel ({0})</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>CSV corpus</source>
            <translation>CSV-Korpus</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>E-book</source>
            <translation>E-Book</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>JSONL corpus</source>
            <translation>JSONL-Korpus</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>Mailbox</source>
            <translation>Postfach</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>OpenDocument text</source>
            <translation>OpenDocument-Text</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>Plain text</source>
            <translation>Reiner Text</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>Subtitles</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>Web archive</source>
            <translation>Webarchiv</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>Word document</source>
            <translation>Word-Dokument</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>Open a folder of articles</source>
            <translation>Ordner mit Artikeln öffnen</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>There is nothing to open in the clipboard</source>
            <translation>In der Zwischenablage ist nichts zu öffnen</translation>
        </message>
        <message>
            <location filename="gui/bringing_in.py" />
            <source>That is short for an article; {0} opens it</source>
            <translation>Das ist kurz für einen Artikel; {0} öffnet es</translation>
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
        <name>ClaimFindings</name>
        <message>
            <location filename="gui/claim_findings.py" />
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <location filename="gui/claim_findings.py" />
            <source>Finding: {0}. {1}</source>
            <translation>Befund: {0}. {1}</translation>
        </message>
        <message>
            <location filename="gui/claim_findings.py" />
            <source>Working: {0}</source>
            <translation>Rechnung: {0}</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/claim_findings.py" />
            <source>%Ln more findings</source>
            <translation>
                <numerusform>%Ln weiterer Befund</numerusform>
                <numerusform>%Ln weitere Befunde</numerusform>
            </translation>
        </message>
        <message>
            <location filename="gui/claim_findings.py" />
            <source>Linked evidence: {0}</source>
            <translation>Verknüpfter Beleg: {0}</translation>
        </message>
        <message>
            <location filename="gui/claim_findings.py" />
            <source>Go to the earlier claim</source>
            <translation>Zur früheren Aussage</translation>
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
            <location filename="gui/claim_lines.py" />
            <source>Speaker not named</source>
            <translation>Wer spricht, ist nicht genannt</translation>
        </message>
        <message>
            <location filename="gui/claim_lines.py" />
            <source>{0} (“{1}”)</source>
            <translation>{0} („{1}“)</translation>
        </message>
        <message>
            <location filename="gui/claim_lines.py" />
            <source>{0} – {1}, {2}</source>
            <translation>{0}, geprüft von {1}, {2}</translation>
        </message>
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
    </context>
    <context>
        <name>ClaimWords</name>
        <message>
            <location filename="gui/claim_words.py" />
            <source>No claim selected</source>
            <translation>Keine Aussage gewählt</translation>
        </message>
        <message>
            <location filename="gui/claim_words.py" />
            <source>{0} · in {1}</source>
            <translation>{0} · in {1}</translation>
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
            <source>Any speaker</source>
            <translation>Alle, die sprechen</translation>
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
            <source>Claims can’t be sorted by this</source>
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
            <translation>Von</translation>
        </message>
        <message>
            <location filename="gui/claims_table_model.py" />
            <source>Reviewed</source>
            <translation>Geprüft</translation>
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
            <source>Searching…</source>
            <translation>Suche läuft …</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/claims_tabling.py" />
            <source>%Ln filters on</source>
            <translation>
                <numerusform>%Ln Filter aktiv</numerusform>
                <numerusform>%Ln Filter aktiv</numerusform>
            </translation>
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
        <message numerus="yes">
            <location filename="gui/claims_tabling.py" />
            <source>Showing the best %Ln of many claims</source>
            <translation>
                <numerusform>Die beste von vielen Aussagen</numerusform>
                <numerusform>Die besten %Ln von vielen Aussagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/claims_tabling.py" />
            <source>Showing %Ln claims</source>
            <translation>
                <numerusform>%Ln Aussage</numerusform>
                <numerusform>%Ln Aussagen</numerusform>
            </translation>
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
            <source>While the window is open, Galley keeps them and tries again.</source>
            <translation>Solange das Fenster offen ist, behält Galley sie und versucht es weiter.</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/closing.py" />
            <source>%Ln marks are not saved and would be lost.</source>
            <translation>
                <numerusform>%Ln Eintrag ist nicht gespeichert und ginge verloren.</numerusform>
                <numerusform>%Ln Einträge sind nicht gespeichert und gingen verloren.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/closing.py" />
            <source>Close and &amp;lose %Ln marks</source>
            <translation>
                <numerusform>Schließen und %Ln Eintrag &amp;verlieren</numerusform>
                <numerusform>Schließen und %Ln Einträge &amp;verlieren</numerusform>
            </translation>
        </message>
        <message>
            <location filename="gui/closing.py" />
            <source>&amp;Copied</source>
            <translation>&amp;Kopiert</translation>
        </message>
    </context>
    <context>
        <name>Comparing</name>
        <message>
            <location filename="gui/comparing.py" />
            <source>All articles are compared: {0}</source>
            <translation>Alle Artikel sind verglichen: {0}</translation>
        </message>
        <message>
            <location filename="gui/comparing.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>DoneLine</name>
        <message>
            <location filename="gui/done_line.py" />
            <source>What was done last</source>
            <translation>Was zuletzt geschah</translation>
        </message>
        <message>
            <location filename="gui/done_line.py" />
            <source>1–{0} reasons</source>
            <translation>1–{0} Gründe</translation>
        </message>
    </context>
    <context>
        <name>Dropping</name>
        <message>
            <location filename="gui/dropping.py" />
            <source>Drop to open the text as an article</source>
            <translation>Loslassen öffnet den Text als Artikel</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/dropping.py" />
            <source>Drop to open %Ln files or pages</source>
            <translation>
                <numerusform>Loslassen öffnet %Ln Datei oder Seite</numerusform>
                <numerusform>Loslassen öffnet %Ln Dateien oder Seiten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="gui/dropping.py" />
            <source>Drop to fetch the page from {0}</source>
            <translation>Loslassen ruft die Seite von {0} ab</translation>
        </message>
        <message>
            <location filename="gui/dropping.py" />
            <source>Drop to open “{0}”</source>
            <translation>Loslassen öffnet „{0}“</translation>
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
            <source>Re&amp;move</source>
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
            <source>Accessed on</source>
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
        <message>
            <location filename="gui/evidence_list.py" />
            <source>not saved yet</source>
            <translation>noch nicht gespeichert</translation>
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
            <source>E&amp;very claim, also open ones and “not a claim”</source>
            <translation>A&amp;lle Aussagen, auch offene und „keine Aussage“</translation>
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
        <message numerus="yes">
            <location filename="gui/export_dialog.py" />
            <source>%Ln marks are not saved yet and will be missing.</source>
            <translation>
                <numerusform>%Ln Eintrag ist noch nicht gespeichert und wird fehlen.</numerusform>
                <numerusform>%Ln Einträge sind noch nicht gespeichert und werden fehlen.</numerusform>
            </translation>
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
        <message numerus="yes">
            <location filename="gui/export_dialog.py" />
            <source>%Ln reviewed claims go to {0}</source>
            <translation>
                <numerusform>%Ln geprüfte Aussage geht nach {0}</numerusform>
                <numerusform>%Ln geprüfte Aussagen gehen nach {0}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/export_dialog.py" />
            <source>%Ln claims go to {0}</source>
            <translation>
                <numerusform>%Ln Aussage geht nach {0}</numerusform>
                <numerusform>%Ln Aussagen gehen nach {0}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>CSV files (*.csv)</source>
            <translation>CSV-Dateien (*.csv)</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>{0} is there already. Replace it?</source>
            <translation>{0} gibt es schon. Ersetzen?</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>Replace the file?</source>
            <translation>Datei ersetzen?</translation>
        </message>
        <message>
            <location filename="gui/export_dialog.py" />
            <source>&amp;Replace</source>
            <translation>&amp;Ersetzen</translation>
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
            <source>Enter shows a claim in its article · verdict keys settle what is selected · Esc goes back</source>
            <translation>Eingabe zeigt eine Aussage in ihrem Artikel · Urteilstasten gelten für die Auswahl · Esc geht zurück</translation>
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
        <name>FindingRow</name>
        <message>
            <location filename="gui/finding_row.py" />
            <source>Adopt</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <location filename="gui/finding_row.py" />
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <location filename="gui/finding_row.py" />
            <source>Confirm</source>
            <translation>Trifft zu</translation>
        </message>
        <message>
            <location filename="gui/finding_row.py" />
            <source>Dismiss</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="gui/finding_row.py" />
            <source>Finding: {0}. {1}</source>
            <translation>Befund: {0}. {1}</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/finding_row.py" />
            <source>and %Ln more places</source>
            <translation>
                <numerusform>und %Ln weitere Stelle</numerusform>
                <numerusform>und %Ln weitere Stellen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingSides</name>
        <message>
            <location filename="gui/finding_sides.py" />
            <source>Confirm</source>
            <translation>Trifft zu</translation>
        </message>
        <message>
            <location filename="gui/finding_sides.py" />
            <source>Dismiss</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="gui/finding_sides.py" />
            <source>Adopt</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <location filename="gui/finding_sides.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="gui/finding_sides.py" />
            <source>Finding: {0}. {1}</source>
            <translation>Befund: {0}. {1}</translation>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <location filename="gui/findings.py" />
            <source>This claim has no finding</source>
            <translation>Zu dieser Aussage gibt es keinen Befund</translation>
        </message>
        <message>
            <location filename="gui/findings.py" />
            <source>No finding in this article</source>
            <translation>In diesem Artikel gibt es keinen Befund</translation>
        </message>
        <message>
            <location filename="gui/findings.py" />
            <source>New again</source>
            <translation>Wieder neu</translation>
        </message>
        <message>
            <location filename="gui/findings.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>FindingsList</name>
        <message>
            <location filename="gui/findings_list.py" />
            <source>None of the findings is like that. Choose another type, or “All”.</source>
            <translation>Kein Befund ist so. Eine andere Art wählen, oder „Alle“.</translation>
        </message>
        <message>
            <location filename="gui/findings_list.py" />
            <source>Nothing in this article contradicts itself or another article. “All articles” lists what was noticed elsewhere.</source>
            <translation>In diesem Artikel widerspricht nichts ihm selbst oder einem anderen. „Alle Artikel“ zeigt, was anderswo auffiel.</translation>
        </message>
        <message>
            <location filename="gui/findings_list.py" />
            <source>Nothing was noticed yet. Galley compares each article with all others as it comes in: open more articles on the same events.</source>
            <translation>Noch ist nichts aufgefallen. Galley vergleicht jeden neuen Artikel mit allen anderen: weitere Artikel zum selben Geschehen öffnen.</translation>
        </message>
    </context>
    <context>
        <name>FindingsModel</name>
        <message>
            <location filename="gui/findings_model.py" />
            <source>Finding: {0}</source>
            <translation>Befund: {0}</translation>
        </message>
    </context>
    <context>
        <name>FindingsPanel</name>
        <message>
            <location filename="gui/findings_panel.py" />
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <location filename="gui/findings_panel.py" />
            <source>This article</source>
            <translation>Dieser Artikel</translation>
        </message>
        <message>
            <location filename="gui/findings_panel.py" />
            <source>All articles</source>
            <translation>Alle Artikel</translation>
        </message>
        <message>
            <location filename="gui/findings_panel.py" />
            <source>Type of finding</source>
            <translation>Art des Befunds</translation>
        </message>
        <message>
            <location filename="gui/findings_panel.py" />
            <source>What is held of it</source>
            <translation>Was davon gehalten wird</translation>
        </message>
        <message>
            <location filename="gui/findings_panel.py" />
            <source>All types</source>
            <translation>Alle Arten</translation>
        </message>
        <message>
            <location filename="gui/findings_panel.py" />
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="gui/findings_panel.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <location filename="gui/guide.py" />
            <source>1 of 3: Open an article with Ctrl+O, its web address with Ctrl+L, paste it with Ctrl+V, or drop it here; or try the samples.</source>
            <translation>1 von 3: Einen Artikel mit Strg+O öffnen, seine Webadresse mit Strg+L, ihn mit Strg+V einfügen oder hier loslassen; oder die Beispiele ausprobieren.</translation>
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
        <name>InStep</name>
        <message>
            <location filename="gui/in_step.py" />
            <source>No claims were found in this article</source>
            <translation>In diesem Artikel wurden keine Aussagen gefunden</translation>
        </message>
        <message>
            <location filename="gui/in_step.py" />
            <source>All marks are saved</source>
            <translation>Alles ist gespeichert</translation>
        </message>
        <message>
            <location filename="gui/in_step.py" />
            <source>Every claim of this article is settled</source>
            <translation>Über jede Aussage dieses Artikels ist entschieden</translation>
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
            <source>Claims not found yet</source>
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
        <message numerus="yes">
            <location filename="gui/library_model.py" />
            <source>due in %Ln days</source>
            <translation>
                <numerusform>in %Ln Tag fällig</numerusform>
                <numerusform>fällig in %Ln Tagen</numerusform>
            </translation>
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
        <message numerus="yes">
            <location filename="gui/commands.py" />
            <source>Delete “{0}” with its %Ln claims and all that was decided on them?

This can’t be undone. Backups of the store keep it until they expire, a month at the latest.</source>
            <translation>
                <numerusform>„{0}“ mit %Ln Aussage und allen Urteilen dazu löschen?

Das lässt sich nicht rückgängig machen. In den Sicherungen bleibt der Artikel, bis sie ablaufen, längstens einen Monat.</numerusform>
                <numerusform>„{0}“ mit %Ln Aussagen und allen Urteilen dazu löschen?

Das lässt sich nicht rückgängig machen. In den Sicherungen bleibt der Artikel, bis sie ablaufen, längstens einen Monat.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="gui/commands.py" />
            <source>Delete the article?</source>
            <translation>Artikel löschen?</translation>
        </message>
        <message>
            <location filename="gui/commands.py" />
            <source>&amp;Delete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <location filename="gui/commands.py" />
            <source>This version of Galley has found them</source>
            <translation>Diese Fassung von Galley hat sie schon gefunden</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <location filename="gui/opening.py" />
            <source>Stopped</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <location filename="gui/opening.py" />
            <source>Nothing was left out since the start</source>
            <translation>Seit dem Start wurde nichts ausgelassen</translation>
        </message>
        <message>
            <location filename="gui/opening.py" />
            <source>Already here: “{0}”</source>
            <translation>Schon hier: „{0}“</translation>
        </message>
        <message>
            <location filename="gui/opening.py" />
            <source>Reading articles, finding claims</source>
            <translation>Artikel werden gelesen, Aussagen gesucht</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/opening.py" />
            <source>Reading articles, finding claims: %Ln so far</source>
            <translation>
                <numerusform>Artikel werden gelesen, Aussagen gesucht: bisher %Ln</numerusform>
                <numerusform>Artikel werden gelesen, Aussagen gesucht: bisher %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/opening.py" />
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln ausgelassen</numerusform>
                <numerusform>%Ln ausgelassen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="gui/opening.py" />
            <source>Nothing was fetched from {0}</source>
            <translation>Von {0} wurde nichts abgerufen</translation>
        </message>
        <message>
            <location filename="gui/opening.py" />
            <source>Stopped: {0}</source>
            <translation>Abgebrochen: {0}</translation>
        </message>
        <message>
            <location filename="gui/opening.py" />
            <source>nothing is new</source>
            <translation>nichts ist neu</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/opening_batch.py" />
            <source>%Ln articles are new</source>
            <translation>
                <numerusform>%Ln Artikel ist neu</numerusform>
                <numerusform>%Ln Artikel sind neu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/opening_batch.py" />
            <source>%Ln articles were here already</source>
            <translation>
                <numerusform>%Ln Artikel war schon hier</numerusform>
                <numerusform>%Ln Artikel waren schon hier</numerusform>
            </translation>
        </message>
        <message>
            <location filename="gui/opening_batch.py" />
            <source>Fetched from {0}, to which {1} leads</source>
            <translation>Abgerufen von {0}, wohin {1} weiterleitet</translation>
        </message>
    </context>
    <context>
        <name>OpeningBar</name>
        <message>
            <location filename="gui/opening_bar.py" />
            <source>Opening articles</source>
            <translation>Artikel öffnen</translation>
        </message>
        <message>
            <location filename="gui/opening_bar.py" />
            <source>How much of the articles is read</source>
            <translation>Wie viel von den Artikeln gelesen ist</translation>
        </message>
        <message>
            <location filename="gui/opening_bar.py" />
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="gui/opening_bar.py" />
            <source>Stop reading articles</source>
            <translation>Einlesen abbrechen</translation>
        </message>
        <message>
            <location filename="gui/opening_bar.py" />
            <source>What was left out…</source>
            <translation>Ausgelassenes …</translation>
        </message>
        <message>
            <location filename="gui/opening_bar.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="gui/opening_bar.py" />
            <source>Close this line</source>
            <translation>Diese Zeile schließen</translation>
        </message>
        <message>
            <location filename="gui/opening_bar.py" />
            <source>Fetching {0}</source>
            <translation>{0} wird abgerufen</translation>
        </message>
        <message>
            <location filename="gui/opening_bar.py" />
            <source>{0} leads on: fetching {1}</source>
            <translation>{0} leitet weiter: {1} wird abgerufen</translation>
        </message>
        <message>
            <location filename="gui/opening_bar.py" />
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
    </context>
    <context>
        <name>OpeningReport</name>
        <message>
            <location filename="gui/opening_report.py" />
            <source>What was left out</source>
            <translation>Ausgelassenes</translation>
        </message>
        <message>
            <location filename="gui/opening_report.py" />
            <source>What was left out, and why</source>
            <translation>Ausgelassenes, mit Gründen</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/opening_report.py" />
            <source>… and %Ln more.</source>
            <translation>
                <numerusform>… und %Ln weiteres.</numerusform>
                <numerusform>… und %Ln weitere.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="gui/opening_report.py" />
            <source>&amp;Copy the list</source>
            <translation>Liste &amp;kopieren</translation>
        </message>
        <message>
            <location filename="gui/opening_report.py" />
            <source>&amp;Copied</source>
            <translation>&amp;Kopiert</translation>
        </message>
    </context>
    <context>
        <name>Originals</name>
        <message>
            <location filename="gui/originals.py" />
            <source>The original is in {0}</source>
            <translation>Das Original ist in {0}</translation>
        </message>
        <message>
            <location filename="gui/originals.py" />
            <source>{0} could not be written ({1}); choose another place.</source>
            <translation>{0} konnte nicht geschrieben werden ({1}); einen anderen Ort wählen.</translation>
        </message>
        <message>
            <location filename="gui/originals.py" />
            <source>The store keeps no original of this article; the settings can ask for it</source>
            <translation>Der Bestand bewahrt von diesem Artikel kein Original auf; die Einstellungen können es verlangen</translation>
        </message>
        <message>
            <location filename="gui/originals.py" />
            <source>Save the original</source>
            <translation>Original sichern</translation>
        </message>
        <message>
            <location filename="gui/originals.py" />
            <source>The original of this article is not where it was</source>
            <translation>Das Original dieses Artikels ist nicht mehr dort, wo es war</translation>
        </message>
        <message>
            <location filename="gui/originals.py" />
            <source>The system could not open {0}</source>
            <translation>Das System konnte {0} nicht öffnen</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <location filename="gui/palette.py" />
            <source>Find an action</source>
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
        <name>PrivateQuestion</name>
        <message>
            <location filename="gui/private_question.py" />
            <source>Fetch a page from a private network?</source>
            <translation>Eine Seite aus einem privaten Netz abrufen?</translation>
        </message>
        <message>
            <location filename="gui/private_question.py" />
            <source>The address belongs to this computer or to a network that isn’t public, such as an office’s own. Nothing was fetched from it yet; a link from elsewhere that leads there may be a trap.</source>
            <translation>Die Adresse gehört zu diesem Computer oder zu einem Netz, das nicht öffentlich ist, etwa dem eines Büros. Abgerufen wurde noch nichts; ein Verweis von anderswo, der dorthin führt, kann eine Falle sein.</translation>
        </message>
        <message>
            <location filename="gui/private_question.py" />
            <source>&amp;Fetch it</source>
            <translation>&amp;Abrufen</translation>
        </message>
        <message>
            <location filename="gui/private_question.py" />
            <source>&amp;Don’t fetch it</source>
            <translation>&amp;Nicht abrufen</translation>
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
            <source>The store will be as it was then, and what was decided since is not in it. The present store isn’t deleted: it is set aside in {0}, as {1}-replaced-… with today’s date and the time.</source>
            <translation>Der Bestand ist dann wieder wie damals; was seither entschieden wurde, fehlt darin. Der jetzige wird nicht gelöscht, sondern in {0} beiseitegelegt, als {1}-replaced-… mit Datum und Uhrzeit.</translation>
        </message>
        <message>
            <location filename="gui/restore_dialog.py" />
            <source>Marks that are not saved yet are then saved into it.</source>
            <translation>Was noch nicht gespeichert ist, kommt dann dort hinein.</translation>
        </message>
        <message>
            <location filename="gui/restore_dialog.py" />
            <source>Which backup shall take the store’s place?</source>
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
        <message numerus="yes">
            <location filename="gui/review_menu.py" />
            <source>Ask for one primary or %Ln other sources</source>
            <translation>
                <numerusform>Nach einer Primärquelle oder %Ln anderen fragen</numerusform>
                <numerusform>Nach einer Primärquelle oder %Ln anderen fragen</numerusform>
            </translation>
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
            <source>Searching…</source>
            <translation>Suche läuft …</translation>
        </message>
        <message>
            <location filename="gui/searching.py" />
            <source>Nothing was found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/searching.py" />
            <source>%Ln claims</source>
            <translation>
                <numerusform>%Ln Aussage</numerusform>
                <numerusform>%Ln Aussagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/searching.py" />
            <source>%Ln passages</source>
            <translation>
                <numerusform>%Ln Textstelle</numerusform>
                <numerusform>%Ln Textstellen</numerusform>
            </translation>
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
            <source>&amp;Keep in the store the files that articles come from</source>
            <translation>Dateien, aus denen Artikel stammen, im Bestand &amp;aufbewahren</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>Make an article of each &amp;chapter of an e-book</source>
            <translation>Aus jedem &amp;Kapitel eines E-Books einen Artikel machen</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/settings_dialog.py" />
            <source>One primary or %Ln other sources</source>
            <translation>
                <numerusform>Eine Primärquelle oder %Ln andere</numerusform>
                <numerusform>Eine Primärquelle oder %Ln andere</numerusform>
            </translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>Not asked for</source>
            <translation>Nicht verlangt</translation>
        </message>
        <message>
            <location filename="gui/settings_dialog.py" />
            <source>One source</source>
            <translation>Eine Quelle</translation>
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
        <message numerus="yes">
            <location filename="gui/sources.py" />
            <source>one primary or %Ln other sources are wanted</source>
            <translation>
                <numerusform>eine Primärquelle oder %Ln andere sind gewünscht</numerusform>
                <numerusform>eine Primärquelle oder %Ln andere sind gewünscht</numerusform>
            </translation>
        </message>
        <message>
            <location filename="gui/sources.py" />
            <source>Evidence {0}: {1}</source>
            <translation>Beleg {0}: {1}</translation>
        </message>
        <message>
            <location filename="gui/sources.py" />
            <source>Evidence removed; undo brings it back</source>
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
        <message numerus="yes">
            <location filename="gui/unsaved_bar.py" />
            <source>%Ln marks are not saved yet, and kept: {0}</source>
            <translation>
                <numerusform>%Ln Eintrag ist noch nicht gespeichert und wird behalten: {0}</numerusform>
                <numerusform>%Ln Einträge sind noch nicht gespeichert und werden behalten: {0}</numerusform>
            </translation>
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
            <source>Open an article, paste it, or drop it here: a file, a folder, a web address or a text. Galley underlines every number and every quotation in it; you settle each with one key.</source>
            <translation>Einen Artikel öffnen, einfügen oder hier loslassen: Datei, Ordner, Webadresse oder Text. Galley unterstreicht darin jede Zahl und jedes Zitat; eine Taste entscheidet über jede Aussage.</translation>
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
            <source>Claims found again: {added} new, {changed} changed, {removed} gone</source>
            <translation>Aussagen erneut gefunden: {added} neu, {changed} geändert, {removed} entfallen</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/worker_reports.py" />
            <source>%Ln claims are in {0}</source>
            <translation>
                <numerusform>%Ln Aussage steht in {0}</numerusform>
                <numerusform>%Ln Aussagen stehen in {0}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="gui/worker_reports.py" />
            <source>Finding claims, or writing them (Ctrl+. stops)</source>
            <translation>Aussagen werden gesucht oder geschrieben (Strg+. bricht ab)</translation>
        </message>
    </context>
    <context>
        <name>Workings</name>
        <message>
            <location filename="gui/workings.py" />
            <source>What is worked out from this claim stands with its finding</source>
            <translation>Was sich aus dieser Aussage errechnet, steht bei ihrem Befund</translation>
        </message>
        <message>
            <location filename="gui/workings.py" />
            <source>Nothing in this article is worked out from this claim</source>
            <translation>In diesem Artikel wird mit dieser Aussage nichts gerechnet</translation>
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
        <name>_Link</name>
        <message>
            <location filename="gui/finding_row.py" />
            <source>Go to {0}</source>
            <translation>Zu {0}</translation>
        </message>
    </context>
    <context>
        <name>_Side</name>
        <message>
            <location filename="gui/finding_sides.py" />
            <source>Place in an article</source>
            <translation>Stelle in einem Artikel</translation>
        </message>
        <message>
            <location filename="gui/finding_sides.py" />
            <source>Open  ⏎</source>
            <translation>Öffnen  ⏎</translation>
        </message>
        <message>
            <location filename="gui/finding_sides.py" />
            <source>Open {0} here</source>
            <translation>{0} an dieser Stelle öffnen</translation>
        </message>
        <message>
            <location filename="gui/finding_sides.py" />
            <source>Place in {0}</source>
            <translation>Stelle in {0}</translation>
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
            <source>F&amp;indings</source>
            <translation>Be&amp;funde</translation>
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
            <source>Open a &amp;folder…</source>
            <translation>&amp;Ordner öffnen …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Open a &amp;web address…</source>
            <translation>Adresse im Net&amp;z öffnen …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Open what was &amp;copied</source>
            <translation>&amp;Kopiertes öffnen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Open the &amp;sample articles</source>
            <translation>Beispiel&amp;artikel öffnen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>S&amp;top reading articles</source>
            <translation>E&amp;inlesen abbrechen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>W&amp;hat was left out…</source>
            <translation>Aus&amp;gelassenes zeigen …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Open the or&amp;iginal</source>
            <translation>Origi&amp;nal öffnen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Save the origi&amp;nal…</source>
            <translation>Original sic&amp;hern …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Export claims…</source>
            <translation>Aussagen &amp;exportieren …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Print…</source>
            <translation>&amp;Drucken …</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Sa&amp;ve as PDF…</source>
            <translation>Als &amp;PDF sichern …</translation>
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
            <translation>Sicherung wiede&amp;rherstellen …</translation>
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
            <source>P&amp;aste an article, or an address as evidence</source>
            <translation>Artikel ein&amp;fügen, oder Adresse als Beleg</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Search</source>
            <translation>&amp;Suchen</translation>
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
            <translation>Beleg hin&amp;zufügen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Paste an address as evidence</source>
            <translation>Adresse als Be&amp;leg einfügen</translation>
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
            <source>Re&amp;move the evidence</source>
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
            <translation>Aussagen erneut f&amp;inden</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;List of findings</source>
            <translation>&amp;Liste der Befunde</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Next finding</source>
            <translation>&amp;Nächster Befund</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Side by side</source>
            <translation>Neben&amp;einander</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>Confirm it, or adop&amp;t the earlier verdict</source>
            <translation>&amp;Trifft zu, oder früheres Urteil übernehmen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Confirm</source>
            <translation>Trifft &amp;zu</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Dismiss</source>
            <translation>&amp;Verwerfen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;What adds up with this claim</source>
            <translation>&amp;Was mit dieser Aussage aufgeht</translation>
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
            <source>&amp;Split in two at the caret</source>
            <translation>An der Schreibmarke te&amp;ilen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Join with the next</source>
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
            <source>Sentence r&amp;ead</source>
            <translation>Satz &amp;gelesen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Paragraph read</source>
            <translation>Absat&amp;z gelesen</translation>
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
            <translation>All&amp;e Aussagen</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>S&amp;ort all claims by this column</source>
            <translation>Alle Aussagen nach &amp;dieser Spalte sortieren</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>All claims without f&amp;ilters</source>
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
            <translation>Nur &amp;dieser Absatz</translation>
        </message>
        <message>
            <location filename="gui/actions.py" />
            <source>&amp;Open beside the article before</source>
            <translation>Neben dem Artikel davor ö&amp;ffnen</translation>
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
            <source>&amp;Find an action…</source>
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
        <name>core</name>
        <message>
            <location filename="core/models.py" />
            <source>exact</source>
            <translation>genau</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>about</source>
            <translation>ungefähr</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>over</source>
            <translation>über</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>at least</source>
            <translation>mindestens</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>under</source>
            <translation>unter</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>at most</source>
            <translation>höchstens</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>nearly</source>
            <translation>fast</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>between</source>
            <translation>zwischen</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>order</source>
            <translation>Größenordnung</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>article</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>claim</source>
            <translation>Aussage</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>review</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>evidence</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>sentence</source>
            <translation>Satz</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>filing</source>
            <translation>Ablage</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>judgement</source>
            <translation>Beurteilung</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>chain</source>
            <translation>Kette</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>passage</source>
            <translation>Textstelle</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>Disk quota exceeded</source>
            <translation>der zugeteilte Platz ist verbraucht</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>File name too long</source>
            <translation>der Dateiname ist zu lang</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>Input/output error</source>
            <translation>Ein- oder Ausgabefehler</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>No space left on device</source>
            <translation>kein Platz mehr auf dem Datenträger</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>No such file or directory</source>
            <translation>Datei oder Ordner nicht gefunden</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>Permission denied</source>
            <translation>keine Berechtigung</translation>
        </message>
        <message>
            <location filename="core/models.py" />
            <source>Read-only file system</source>
            <translation>der Datenträger ist schreibgeschützt</translation>
        </message>
        <message>
            <location filename="core/articles/addresses.py" />
            <source>it is no web address; check how it is written</source>
            <translation>es ist keine Web-Adresse; die Schreibweise prüfen</translation>
        </message>
        <message>
            <location filename="core/articles/addresses.py" />
            <source>Galley fetches http and https addresses alone; open a file by its path instead</source>
            <translation>Galley ruft nur Adressen mit http und https ab; eine Datei stattdessen über ihren Pfad öffnen</translation>
        </message>
        <message>
            <location filename="core/articles/addresses.py" />
            <source>it holds a user name or a password; take it out and try again</source>
            <translation>sie enthält einen Benutzernamen oder ein Passwort; herausnehmen und erneut versuchen</translation>
        </message>
        <message>
            <location filename="core/articles/addresses.py" />
            <source>there is no such site, or the net can't be reached; check both</source>
            <translation>es gibt diese Website nicht, oder das Netz ist nicht erreichbar; beides prüfen</translation>
        </message>
        <message>
            <location filename="core/articles/book.py" />
            <source>it is damaged or not complete; get it anew</source>
            <translation>sie ist beschädigt oder unvollständig; neu beschaffen</translation>
        </message>
        <message>
            <location filename="core/articles/book.py" />
            <source>it is protected against copying; get it without that protection</source>
            <translation>es ist kopiergeschützt; ohne diesen Schutz beschaffen</translation>
        </message>
        <message>
            <location filename="core/articles/containers.py" />
            <source>it holds more than Galley unpacks, as if it were made to fill the memory; leave it, or save its text as a .txt file</source>
            <translation>sie enthält mehr, als Galley entpackt, als sollte sie den Speicher füllen; nicht öffnen oder ihren Text als .txt-Datei speichern</translation>
        </message>
        <message>
            <location filename="core/articles/encodings.py" />
            <source>it holds NUL bytes, so it is no text; save it as UTF-8 text and try again</source>
            <translation>sie enthält NUL-Bytes, ist also kein Text; als UTF-8-Text speichern und erneut versuchen</translation>
        </message>
        <message>
            <location filename="core/articles/encodings.py" />
            <source>it holds bytes that are no text; check that it is the file you mean</source>
            <translation>sie enthält Bytes, die kein Text sind; prüfe, ob es die richtige Datei ist</translation>
        </message>
        <message>
            <location filename="core/articles/encodings.py" />
            <source>it mixes UTF-8 with another encoding; save it as UTF-8 throughout and try again</source>
            <translation>sie mischt UTF-8 mit einer anderen Kodierung; durchgehend als UTF-8 speichern und erneut versuchen</translation>
        </message>
        <message>
            <location filename="core/articles/files.py" />
            <source>{problem}; check the disk and try again</source>
            <translation>{problem}; den Datenträger prüfen und erneut versuchen</translation>
        </message>
        <message>
            <location filename="core/articles/files.py" />
            <source>there is no such file; check its name</source>
            <translation>es gibt keine solche Datei; den Namen prüfen</translation>
        </message>
        <message>
            <location filename="core/articles/files.py" />
            <source>it is a folder; name the files in it</source>
            <translation>es ist ein Ordner; die Dateien darin angeben</translation>
        </message>
        <message>
            <location filename="core/articles/files.py" />
            <source>you are not allowed to read it; change its permissions or ask its owner</source>
            <translation>das Lesen ist nicht erlaubt; die Rechte ändern oder fragen, wem es gehört</translation>
        </message>
        <message>
            <location filename="core/articles/files.py" />
            <source>it is a link that leads back to itself; name the file itself</source>
            <translation>sie ist ein Verweis, der zu sich selbst zurückführt; die Datei selbst angeben</translation>
        </message>
        <message>
            <location filename="core/articles/files.py" />
            <source>{path} was not read: {reason}.</source>
            <translation>{path} wurde nicht gelesen: {reason}.</translation>
        </message>
        <message>
            <location filename="core/articles/files.py" />
            <source>{path}, line {line} was left out: {reason}.</source>
            <translation>{path}, Zeile {line} wurde ausgelassen: {reason}.</translation>
        </message>
        <message>
            <location filename="core/articles/files.py" />
            <source>{path}: {count} more lines were left out; mend the others first, and read it again.</source>
            <translation>{path}: {count} weitere Zeilen wurden ausgelassen; zuerst die anderen berichtigen und die Datei erneut einlesen.</translation>
        </message>
        <message>
            <location filename="core/articles/files.py" />
            <source>it is larger than {size} MB; split it into smaller files</source>
            <translation>sie ist größer als {size} MB; in kleinere Dateien aufteilen</translation>
        </message>
        <message>
            <location filename="core/articles/files.py" />
            <source>it is a device or a pipe; save its content as a file</source>
            <translation>es ist ein Gerät oder eine Pipe; den Inhalt als Datei speichern</translation>
        </message>
        <message>
            <location filename="core/articles/files.py" />
            <source>it is not UTF-8 text (byte {place} is 0x{value}); save it as UTF-8 and try again</source>
            <translation>es ist kein UTF-8-Text (Byte {place} ist 0x{value}); als UTF-8 speichern und erneut versuchen</translation>
        </message>
        <message>
            <location filename="core/articles/folders.py" />
            <source>there is no {known} file in it; check that it is the folder you mean</source>
            <translation>es ist keine {known}-Datei darin; prüfen, ob es der gemeinte Ordner ist</translation>
        </message>
        <message>
            <location filename="core/articles/formats/csv.py" />
            <source>there is no article in it; check that it is the file you mean</source>
            <translation>darin ist kein Artikel; prüfe, ob es die richtige Datei ist</translation>
        </message>
        <message>
            <location filename="core/articles/formats/csv.py" />
            <source>it has no column "text"; name the column that holds the articles so in the first line</source>
            <translation>ihr fehlt die Spalte "text"; die Spalte mit den Artikeln in der ersten Zeile so nennen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/csv.py" />
            <source>it has more cells than there are columns; put its text in quotation marks</source>
            <translation>sie hat mehr Zellen, als es Spalten gibt; ihren Text in Anführungszeichen setzen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/csv.py" />
            <source>its "text" is empty; fill it or remove the line</source>
            <translation>ihr "text" ist leer; ausfüllen oder die Zeile entfernen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/csv.py" />
            <source>it is longer than any article; close its quotation marks, or split it into several lines</source>
            <translation>sie ist länger als jeder Artikel; ihre Anführungszeichen schließen oder sie auf mehrere Zeilen aufteilen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/csv.py" />
            <source>its "id" {id} is that of a line above; give it another</source>
            <translation>ihre "id" {id} hat schon eine Zeile weiter oben; eine andere geben</translation>
        </message>
        <message>
            <location filename="core/articles/formats/csv.py" />
            <source>its quotation marks or its length are not as in CSV ({problem}); mend it</source>
            <translation>ihre Anführungszeichen oder ihre Länge sind nicht wie in CSV ({problem}); berichtigen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/docx.py" />
            <source>there is no text in it; check that it is the file you mean</source>
            <translation>darin ist kein Text; prüfe, ob es die richtige Datei ist</translation>
        </message>
        <message>
            <location filename="core/articles/formats/jsonl.py" />
            <source>it is not a JSON object; write it as {"text": "…"}</source>
            <translation>sie ist kein JSON-Objekt; so schreiben: {"text": "…"}</translation>
        </message>
        <message>
            <location filename="core/articles/formats/jsonl.py" />
            <source>it has no "text"; add it</source>
            <translation>ihr fehlt "text"; ergänzen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/jsonl.py" />
            <source>its "text" is not a string; put it in quotation marks</source>
            <translation>ihr "text" ist keine Zeichenkette; in Anführungszeichen setzen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/jsonl.py" />
            <source>its "id" is neither a string nor a whole number; mend it</source>
            <translation>ihre "id" ist weder eine Zeichenkette noch eine ganze Zahl; berichtigen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/jsonl.py" />
            <source>it is no JSON that can be read; mend the line</source>
            <translation>sie ist kein lesbares JSON; die Zeile berichtigen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/jsonl.py" />
            <source>its "{name}" is not a string; put it in quotation marks</source>
            <translation>sein „{name}“ ist keine Zeichenkette; in Anführungszeichen setzen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/jsonl.py" />
            <source>it is longer than any article; split it into several lines</source>
            <translation>sie ist länger als jeder Artikel; auf mehrere Zeilen aufteilen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/jsonl.py" />
            <source>it is not valid JSON ({problem}, column {column}); mend the line</source>
            <translation>es ist kein gültiges JSON ({problem}, Spalte {column}); die Zeile berichtigen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/mbox.py" />
            <source>there is no message in it; check that it is the file you mean</source>
            <translation>darin ist keine Nachricht; prüfe, ob es die richtige Datei ist</translation>
        </message>
        <message>
            <location filename="core/articles/formats/mbox.py" />
            <source>{path}, message {number} was left out: {reason}.</source>
            <translation>{path}, Nachricht {number} wurde ausgelassen: {reason}.</translation>
        </message>
        <message>
            <location filename="core/articles/formats/mbox.py" />
            <source>it is larger than any message; save what it says as a .txt file</source>
            <translation>sie ist größer als jede Nachricht; was darin steht, als .txt-Datei speichern</translation>
        </message>
        <message>
            <location filename="core/articles/formats/odt.py" />
            <source>it is no OpenDocument text; save it as one, with the ending .odt</source>
            <translation>es ist kein OpenDocument-Text; als solchen speichern, mit der Endung .odt</translation>
        </message>
        <message>
            <location filename="core/articles/formats/pdf.py" />
            <source>it holds only images of text; run text recognition (OCR) on it and open what that gives</source>
            <translation>sie enthält nur Bilder von Text; mit einer Texterkennung (OCR) bearbeiten und deren Ergebnis öffnen</translation>
        </message>
        <message>
            <location filename="core/articles/formats/rtf.py" />
            <source>it is no RTF; check that it is the file you mean</source>
            <translation>es ist kein RTF; prüfe, ob es die richtige Datei ist</translation>
        </message>
        <message>
            <location filename="core/articles/formats/transcript.py" />
            <source>there are no subtitles in it; check that it is the file you mean</source>
            <translation>darin sind keine Untertitel; prüfe, ob es die richtige Datei ist</translation>
        </message>
        <message>
            <location filename="core/articles/mail.py" />
            <source>there is no text in it; if it has attachments, open these instead</source>
            <translation>darin ist kein Text; wenn sie Anhänge hat, stattdessen diese öffnen</translation>
        </message>
        <message>
            <location filename="core/articles/mail.py" />
            <source>it is encrypted; decrypt it in your e-mail program and save it from there</source>
            <translation>sie ist verschlüsselt; im E-Mail-Programm entschlüsseln und von dort speichern</translation>
        </message>
        <message>
            <location filename="core/articles/mail.py" />
            <source>it is damaged; save it anew and try again</source>
            <translation>sie ist beschädigt; neu speichern und erneut versuchen</translation>
        </message>
        <message>
            <location filename="core/articles/pages.py" />
            <source>it is larger than any page that holds an article; check that it is one</source>
            <translation>sie ist größer als jede Seite mit einem Artikel; ist es eine?</translation>
        </message>
        <message>
            <location filename="core/articles/pasted.py" />
            <source>it is too long to be pasted; save it as a file and open that</source>
            <translation>er ist zu lang zum Einfügen; als Datei speichern und diese öffnen</translation>
        </message>
        <message>
            <location filename="core/articles/pasted.py" />
            <source>there is no text in it; copy the article's text and paste again</source>
            <translation>darin ist kein Text; den Text des Artikels kopieren und erneut einfügen</translation>
        </message>
        <message>
            <location filename="core/articles/reading.py" />
            <source>it takes longer than {seconds} seconds, so it is damaged or made to be unreadable; open and save it with the program it comes from, or leave it</source>
            <translation>sie braucht länger als {seconds} Sekunden, ist also beschädigt oder absichtlich unlesbar; mit dem Programm, von dem sie ist, öffnen und speichern, oder weglassen</translation>
        </message>
        <message>
            <location filename="core/articles/reading.py" />
            <source>its reader broke down on it; open and save it with the program it comes from, or save its text as a .txt file</source>
            <translation>das Einlesen ist daran gescheitert; mit dem Programm, von dem sie ist, öffnen und speichern, oder ihren Text als .txt-Datei speichern</translation>
        </message>
        <message>
            <location filename="core/articles/registry.py" />
            <source>Galley reads {known} files; save it as one of these and try again</source>
            <translation>Galley liest {known}-Dateien; als eine davon sichern und noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="core/articles/serving.py" />
            <source>it takes more memory than a file may; split it, or save its text as a .txt file</source>
            <translation>sie braucht mehr Speicher, als eine Datei darf; aufteilen oder ihren Text als .txt-Datei speichern</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is password-protected; save a copy without a password and open that</source>
            <translation>sie ist mit einem Passwort geschützt; eine Kopie ohne Passwort speichern und diese öffnen</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is a Word file of the old kind; open it in a word processor and save it as .docx</source>
            <translation>sie ist eine Word-Datei der alten Art; in einer Textverarbeitung öffnen und als .docx speichern</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is a file of another word processor; open it there, or in LibreOffice, and save it as .docx</source>
            <translation>sie gehört zu einer anderen Textverarbeitung; dort oder in LibreOffice öffnen und als .docx speichern</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is a file of Pages, Numbers or Keynote; export it from there as Word or PDF</source>
            <translation>sie gehört zu Pages, Numbers oder Keynote; von dort als Word-Datei oder PDF exportieren</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is a spreadsheet; save the sheet with the articles as .csv, their column named "text"</source>
            <translation>sie ist eine Tabelle; das Blatt mit den Artikeln als .csv speichern, ihre Spalte „text“ genannt</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is a presentation or a drawing; save it as a PDF and open that</source>
            <translation>sie ist eine Präsentation oder Zeichnung; als PDF speichern und dieses öffnen</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is an e-mail as Outlook keeps it; save it as .eml</source>
            <translation>sie ist eine E-Mail, wie Outlook sie ablegt; als .eml speichern</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is an e-book for the Kindle; convert it to EPUB and open that</source>
            <translation>sie ist ein E-Book für den Kindle; in EPUB umwandeln und dieses öffnen</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is a picture; run text recognition (OCR) on it and open what that gives</source>
            <translation>sie ist ein Bild; eine Texterkennung (OCR) darüber laufen lassen und öffnen, was diese ergibt</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is a recording; open its transcript, as text or as subtitles</source>
            <translation>sie ist eine Aufnahme; ihre Niederschrift öffnen, als Text oder als Untertitel</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is an archive; unpack it and open what is in it</source>
            <translation>sie ist ein Archiv; entpacken und öffnen, was darin ist</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is a file for printers; convert it to PDF and open that</source>
            <translation>sie ist eine Datei für Drucker; in PDF umwandeln und dieses öffnen</translation>
        </message>
        <message>
            <location filename="core/articles/strangers.py" />
            <source>it is a web page as Safari keeps it; save the page as its source (.html) instead</source>
            <translation>sie ist eine Webseite, wie Safari sie ablegt; die Seite stattdessen als Quelltext (.html) speichern</translation>
        </message>
        <message>
            <location filename="core/articles/transfer.py" />
            <source>the site broke off before the page was complete; try again</source>
            <translation>die Website hat abgebrochen, bevor die Seite ganz da war; erneut versuchen</translation>
        </message>
        <message>
            <location filename="core/articles/transfer.py" />
            <source>the site can't be reached; check the address and the connection to the net</source>
            <translation>die Website ist nicht erreichbar; die Adresse und die Verbindung zum Netz prüfen</translation>
        </message>
        <message>
            <location filename="core/articles/transfer.py" />
            <source>the site takes too long to answer; try again later</source>
            <translation>die Website braucht zu lange für eine Antwort; später erneut versuchen</translation>
        </message>
        <message>
            <location filename="core/articles/transfer.py" />
            <source>the site can't prove that it is what the address says; don't trust what it sends</source>
            <translation>die Website kann nicht beweisen, dass sie die der Adresse ist; dem, was sie sendet, ist nicht zu trauen</translation>
        </message>
        <message>
            <location filename="core/articles/transfer.py" />
            <source>the site packs the page in a way that Galley doesn't read; save it as a file</source>
            <translation>die Website packt die Seite auf eine Art, die Galley nicht liest; als Datei speichern</translation>
        </message>
        <message>
            <location filename="core/articles/transfer.py" />
            <source>it is larger than 20 MB; save it as a file and open that</source>
            <translation>sie ist größer als 20 MB; als Datei speichern und diese öffnen</translation>
        </message>
        <message>
            <location filename="core/articles/trees.py" />
            <source>its parts are nested deeper, or are longer, than those of any article; check that it is the file you mean</source>
            <translation>ihre Teile sind tiefer verschachtelt oder länger als die eines jeden Artikels; ist es die gemeinte Datei?</translation>
        </message>
        <message>
            <location filename="core/articles/trees.py" />
            <source>it declares entities, which no article needs; save it anew without them</source>
            <translation>sie vereinbart Entitäten, die kein Artikel braucht; ohne sie neu speichern</translation>
        </message>
        <message>
            <location filename="core/articles/web.py" />
            <source>{address} was not fetched: {reason}.</source>
            <translation>{address} wurde nicht abgerufen: {reason}.</translation>
        </message>
        <message>
            <location filename="core/articles/web.py" />
            <source>the site answers with an error ({code}); try again later</source>
            <translation>die Website antwortet mit einem Fehler ({code}); später erneut versuchen</translation>
        </message>
        <message>
            <location filename="core/articles/web.py" />
            <source>the site wants to know who asks; open the page in a browser and save it as a file</source>
            <translation>die Website will wissen, wer fragt; die Seite im Browser öffnen und als Datei speichern</translation>
        </message>
        <message>
            <location filename="core/articles/web.py" />
            <source>the site refuses to show it; open the page in a browser and save it as a file</source>
            <translation>die Website zeigt sie nicht; die Seite im Browser öffnen und als Datei speichern</translation>
        </message>
        <message>
            <location filename="core/articles/web.py" />
            <source>the site has no such page; check the address</source>
            <translation>die Website hat keine solche Seite; die Adresse prüfen</translation>
        </message>
        <message>
            <location filename="core/articles/web.py" />
            <source>the site has taken the page away; look for it in a web archive</source>
            <translation>die Website hat die Seite entfernt; in einem Web-Archiv danach suchen</translation>
        </message>
        <message>
            <location filename="core/articles/web.py" />
            <source>the site wants to be asked less often; try again later</source>
            <translation>die Website will seltener gefragt werden; später erneut versuchen</translation>
        </message>
        <message>
            <location filename="core/articles/web.py" />
            <source>the site may not show it for legal reasons</source>
            <translation>die Website darf sie aus rechtlichen Gründen nicht zeigen</translation>
        </message>
        <message>
            <location filename="core/articles/web.py" />
            <source>it is redirected without end; open it in a browser instead</source>
            <translation>sie leitet endlos weiter; stattdessen im Browser öffnen</translation>
        </message>
        <message>
            <location filename="core/articles/web.py" />
            <source>{address} leads into a private net; confirm that it may be fetched.</source>
            <translation>{address} führt in ein privates Netz; bestätigen, dass abgerufen werden darf.</translation>
        </message>
        <message>
            <location filename="core/articles/web.py" />
            <source>{address} was not fetched: it was cancelled, and nothing was kept.</source>
            <translation>{address} wurde nicht abgerufen: Es wurde abgebrochen, und nichts wurde behalten.</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>This verdict is from {day}, {ago}; look whether it still holds.</source>
            <translation>Dieses Urteil ist vom {day}, {ago}; prüfen, ob es noch gilt.</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>{day} {month} {year}</source>
            <translation>{day}. {month} {year}</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>{days} days ago</source>
            <translation>vor {days} Tagen</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>over {years} years ago</source>
            <translation>vor über {years} Jahren</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>over a year ago</source>
            <translation>vor über einem Jahr</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>Jan</source>
            <translation>Januar</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>Feb</source>
            <translation>Februar</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>Mar</source>
            <translation>März</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>Apr</source>
            <translation>April</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>May</source>
            <translation>Mai</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>Jun</source>
            <translation>Juni</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>Jul</source>
            <translation>Juli</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>Aug</source>
            <translation>August</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>Sep</source>
            <translation>September</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>Oct</source>
            <translation>Oktober</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>Nov</source>
            <translation>November</translation>
        </message>
        <message>
            <location filename="core/checks/age.py" />
            <source>Dec</source>
            <translation>Dezember</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/ages.py" />
            <source>{sum}, so {younger} or {older}, stated {stated}</source>
            <translation>{sum}, also {younger} oder {older}, angegeben {stated}</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/ages.py" />
            <source>“{age}” isn't the age in {year} of somebody born in {birth}.</source>
            <translation>„{age}“ ist nicht das Alter, das jemand mit Geburtsjahr {birth} im Jahr {year} hat.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/ages.py" />
            <source>Between the ages “{then}” and “{now}” it isn't “{span}”.</source>
            <translation>Zwischen einem Alter von „{then}“ und „{now}“ liegen nicht „{span}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/averages.py" />
            <source>“{total}” for “{count}” isn't “{each}” each.</source>
            <translation>„{total}“ auf „{count}“ verteilt ergibt nicht je „{each}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/balances.py" />
            <source>The difference between “{one}” and “{other}” isn't “{balance}”.</source>
            <translation>Zwischen „{one}“ und „{other}“ ist der Unterschied nicht „{balance}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/clocks.py" />
            <source>It isn't “{span}” from {start} to {end}.</source>
            <translation>Von {start} bis {end} ist es nicht „{span}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/derived_changes.py" />
            <source>“{more}” less “{less}” isn't “{difference}”.</source>
            <translation>„{more}“ weniger „{less}“ ist nicht „{difference}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/derived_rates.py" />
            <source>“{total}” for “{number}” isn't “{each}” each.</source>
            <translation>„{total}“ für „{number}“ ist nicht je „{each}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/derived_rates.py" />
            <source>“{one}” doesn't make “{all}”.</source>
            <translation>„{one}“ ergibt nicht „{all}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/derived_speeds.py" />
            <source>“{way}” in “{time}” isn't “{speed}”.</source>
            <translation>„{way}“ in „{time}“ ist nicht „{speed}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/derived_times.py" />
            <source>{start} to {end} = {days} days, stated {stated}</source>
            <translation>{start} bis {end} = {days} Tage, angegeben {stated}</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/derived_totals.py" />
            <source>The parts don't add up to “{total}”.</source>
            <translation>Die Teile ergeben zusammen nicht „{total}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/derived_totals.py" />
            <source>The shares don't add up to 100%.</source>
            <translation>Die Anteile ergeben nicht 100 %.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/derived_totals.py" />
            <source>{sum}</source>
            <translation>{sum}</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/finishes.py" />
            <source>The margin between “{one}” and “{other}” isn't “{margin}”.</source>
            <translation>Der Abstand zwischen „{one}“ und „{other}“ ist nicht „{margin}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/leftovers.py" />
            <source>What is left isn't “{left}”.</source>
            <translation>Übrig bleibt nicht „{left}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/leftovers.py" />
            <source>The shares don't make a hundred percent.</source>
            <translation>Die Anteile ergeben keine hundert Prozent.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/margins.py" />
            <source>“{part}” of “{whole}” isn't a majority of “{margin}”.</source>
            <translation>„{part}“ von „{whole}“ sind keine Mehrheit von „{margin}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/moves.py" />
            <source>The change from one value to the other isn't “{change}”.</source>
            <translation>Vom einen Wert zum anderen ist es nicht „{change}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/paces.py" />
            <source>“{one}” isn't “{other}”.</source>
            <translation>„{one}“ ist nicht „{other}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/portions.py" />
            <source>“{part}” isn't “{share}” of “{whole}”.</source>
            <translation>„{part}“ ist nicht „{share}“ von „{whole}“.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/sums.py" />
            <source>{sum}, more than 100%</source>
            <translation>{sum}, mehr als 100 %</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/sums.py" />
            <source>The shares make more than a hundred percent.</source>
            <translation>Die Anteile ergeben mehr als hundert Prozent.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/weekdays.py" />
            <source>Monday</source>
            <translation>Montag</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/weekdays.py" />
            <source>Tuesday</source>
            <translation>Dienstag</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/weekdays.py" />
            <source>Wednesday</source>
            <translation>Mittwoch</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/weekdays.py" />
            <source>Thursday</source>
            <translation>Donnerstag</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/weekdays.py" />
            <source>Friday</source>
            <translation>Freitag</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/weekdays.py" />
            <source>Saturday</source>
            <translation>Samstag</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/weekdays.py" />
            <source>Sunday</source>
            <translation>Sonntag</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/weekdays.py" />
            <source>{date} is a {actual}, stated {stated}</source>
            <translation>{date} ist ein {actual}, angegeben {stated}</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/weekdays.py" />
            <source>“{date}” isn't a {stated}.</source>
            <translation>„{date}“ ist kein {stated}.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/weekdays.py" />
            <source>{first} a {weekday}, so {second} is a {actual}, stated {stated}</source>
            <translation>{first} ein {weekday}, also {second} ein {actual}, angegeben {stated}</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/weekdays.py" />
            <source>“{first}” and “{second}” can't be a {weekday} and a {stated} of one year.</source>
            <translation>„{first}“ und „{second}“ können nicht {weekday} und {stated} eines Jahres sein.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/workings.py" />
            <source>{message} A million may stand for a billion.</source>
            <translation>{message} Vielleicht steht eine Million für eine Milliarde.</translation>
        </message>
        <message>
            <location filename="core/checks/arithmetic/workings.py" />
            <source>{sum}, stated {stated}</source>
            <translation>{sum}, angegeben {stated}</translation>
        </message>
        <message>
            <location filename="core/checks/comparing.py" />
            <source>“{one}” and “{other}” can't both be right; {reason}.</source>
            <translation>„{one}“ und „{other}“ können nicht beide stimmen; {reason}.</translation>
        </message>
        <message>
            <location filename="core/checks/comparing.py" />
            <source>“{one}” and “{other}” tell the same; {reason}.</source>
            <translation>„{one}“ und „{other}“ sagen dasselbe; {reason}.</translation>
        </message>
        <message>
            <location filename="core/checks/comparing.py" />
            <source>both are of: {words}</source>
            <translation>bei beiden geht es um: {words}</translation>
        </message>
        <message>
            <location filename="core/checks/comparing.py" />
            <source>both articles are about the same</source>
            <translation>beide Artikel handeln vom Gleichen</translation>
        </message>
        <message>
            <location filename="core/checks/comparing.py" />
            <source>“{one}” of {first} and “{other}” of {second} are one figure; {reason}.</source>
            <translation>„{one}“ für {first} und „{other}“ für {second} sind dieselbe Zahl; {reason}.</translation>
        </message>
        <message>
            <location filename="core/checks/comparing.py" />
            <source>{message} “{figure}” is told of {period}.</source>
            <translation>{message} „{figure}“ steht auch für „{period}“.</translation>
        </message>
        <message>
            <location filename="core/checks/comparing.py" />
            <source>{message} {another}</source>
            <translation>{message} {another}</translation>
        </message>
        <message>
            <location filename="core/checks/misquotes.py" />
            <source>The words differ: {changes}.</source>
            <translation>Der Wortlaut weicht ab: {changes}.</translation>
        </message>
        <message>
            <location filename="core/checks/misquotes.py" />
            <source>The same words are given to {one} and to {other}.</source>
            <translation>Dieselben Worte werden {one} und {other} zugeschrieben.</translation>
        </message>
        <message>
            <location filename="core/checks/misquotes.py" />
            <source>The same quotation.</source>
            <translation>Dasselbe Zitat.</translation>
        </message>
        <message>
            <location filename="core/export/placing.py" />
            <source>{problem}; choose another place</source>
            <translation>{problem}; einen anderen Ort wählen</translation>
        </message>
        <message>
            <location filename="core/export/placing.py" />
            <source>its folder does not exist; make the folder or choose another</source>
            <translation>ihren Ordner gibt es nicht; ihn anlegen oder einen anderen wählen</translation>
        </message>
        <message>
            <location filename="core/export/placing.py" />
            <source>it may not be written there; close it in other programs or choose another place</source>
            <translation>dort darf nicht geschrieben werden; die Datei in anderen Programmen schließen oder einen anderen Ort wählen</translation>
        </message>
        <message>
            <location filename="core/export/placing.py" />
            <source>the disk is read-only; choose another place</source>
            <translation>der Datenträger ist schreibgeschützt; einen anderen Ort wählen</translation>
        </message>
        <message>
            <location filename="core/export/placing.py" />
            <source>the disk is full; free some space or choose another place</source>
            <translation>der Datenträger ist voll; Platz schaffen oder einen anderen Ort wählen</translation>
        </message>
        <message>
            <location filename="core/export/placing.py" />
            <source>there is a folder or a device; choose another name</source>
            <translation>dort ist ein Ordner oder ein Gerät; einen anderen Namen wählen</translation>
        </message>
        <message>
            <location filename="core/export/placing.py" />
            <source>The export was not written to {path}: {reason}. Your reviews are safe, and what was there is untouched.</source>
            <translation>Der Export nach {path} wurde nicht geschrieben: {reason}. Alle Urteile sind sicher, und was dort war, ist unverändert.</translation>
        </message>
        <message>
            <location filename="core/export/placing.py" />
            <source>there is a database, maybe a store; choose another name</source>
            <translation>dort ist eine Datenbank, vielleicht ein Bestand; einen anderen Namen wählen</translation>
        </message>
        <message>
            <location filename="core/search_fields.py" />
            <source>{field}: takes {names} or {last}.</source>
            <translation>{field}: nimmt {names} oder {last}.</translation>
        </message>
        <message>
            <location filename="core/search_fields.py" />
            <source>value: takes a number or a range, as in value:5, value:&gt;1e9, value:&lt;=2.5bn or value:10..20; a currency or another unit goes into unit:.</source>
            <translation>value: nimmt eine Zahl oder einen Bereich, wie value:5, value:&gt;1e9, value:&lt;=2.5bn oder value:10..20; eine Währung oder andere Einheit gehört in unit:.</translation>
        </message>
        <message>
            <location filename="core/search_fields.py" />
            <source>{field}: takes {last}.</source>
            <translation>{field}: nimmt {last}.</translation>
        </message>
        <message>
            <location filename="core/search_query.py" />
            <source>A search is at most {number} characters long; shorten it.</source>
            <translation>Eine Suche hat höchstens {number} Zeichen; kürzer fassen.</translation>
        </message>
        <message>
            <location filename="core/search_query.py" />
            <source>{field}: can't be excluded; search for the values that are wanted.</source>
            <translation>{field}: lässt sich nicht ausschließen; nach den gewünschten Werten suchen.</translation>
        </message>
        <message>
            <location filename="core/search_query.py" />
            <source>{field}: needs a name right behind it, or several words in "marks".</source>
            <translation>{field}: braucht direkt dahinter einen Namen, oder mehrere Wörter in "Anführungszeichen".</translation>
        </message>
        <message>
            <location filename="core/settings.py" />
            <source>The settings could not be written to {path} ({problem}); your reviews are safe, and the choice holds until Galley is closed.</source>
            <translation>Die Einstellungen konnten nicht nach {path} geschrieben werden ({problem}); alle Urteile sind sicher, und die Wahl gilt, bis Galley geschlossen wird.</translation>
        </message>
        <message>
            <location filename="core/store/adopting.py" />
            <source>Claim {id} has no verdict that could be taken over; nothing was changed.</source>
            <translation>Aussage {id} hat kein Urteil, das übernommen werden könnte; nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="core/store/adopting.py" />
            <source>The verdict of claim {earlier} rests on claim {id} itself; nothing was changed.</source>
            <translation>Das Urteil zu Aussage {earlier} stützt sich selbst auf Aussage {id}; nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="core/store/backups.py" />
            <source>There is no backup at {path}; nothing was changed, check the path.</source>
            <translation>Unter {path} gibt es keine Sicherung; nichts wurde geändert, den Pfad prüfen.</translation>
        </message>
        <message>
            <location filename="core/store/backups.py" />
            <source>The backup {path} is damaged ({problem}); nothing was changed.</source>
            <translation>Die Sicherung {path} ist beschädigt ({problem}); nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="core/store/backups.py" />
            <source>No backup could be made in {folder} ({problem}); your reviews are in the store, check the folder and its disk.</source>
            <translation>In {folder} konnte keine Sicherung angelegt werden ({problem}); alle Urteile sind im Bestand, Ordner und Datenträger prüfen.</translation>
        </message>
        <message>
            <location filename="core/store/backups.py" />
            <source>The backup could not be put in the place of {path} ({problem}); the backup is untouched, and so is the store, there or as {aside}.</source>
            <translation>Die Sicherung konnte nicht an die Stelle von {path} treten ({problem}); sie ist unverändert, ebenso der Bestand, dort oder als {aside}.</translation>
        </message>
        <message>
            <location filename="core/store/backups.py" />
            <source>The store {path} is open in another program; nothing was changed, close it there first.</source>
            <translation>Der Bestand {path} ist in einem anderen Programm offen; nichts wurde geändert, ihn erst dort schließen.</translation>
        </message>
        <message>
            <location filename="core/store/base.py" />
            <source>The store {path} lies on a network share ({kind}), whose locks alone keep two computers from ruining it: open it on one at a time, or keep it on a disk.</source>
            <translation>Der Bestand {path} liegt auf einem Netzlaufwerk ({kind}); nur dessen Sperren verhindern, dass zwei Rechner ihn zerstören: immer nur auf einem öffnen oder auf einem Datenträger halten.</translation>
        </message>
        <message>
            <location filename="core/store/base.py" />
            <source>The store {path} was moved or deleted, or its drive is gone; nothing was changed, put it back where it was.</source>
            <translation>Der Bestand {path} wurde verschoben oder gelöscht, oder sein Laufwerk fehlt; nichts wurde geändert, ihn an seinen Ort zurücklegen.</translation>
        </message>
        <message>
            <location filename="core/store/chain.py" />
            <source>Change {id} did not come into the history by Galley.</source>
            <translation>Änderung {id} ist nicht durch Galley in den Verlauf gekommen.</translation>
        </message>
        <message>
            <location filename="core/store/chain.py" />
            <source>The history was altered at or before change {id}.</source>
            <translation>Der Verlauf wurde bei Änderung {id} oder davor verändert.</translation>
        </message>
        <message>
            <location filename="core/store/chain.py" />
            <source>Change {id} was altered after it was stored.</source>
            <translation>Änderung {id} wurde nach dem Speichern verändert.</translation>
        </message>
        <message>
            <location filename="core/store/chain.py" />
            <source>Change {id} is missing from the history.</source>
            <translation>Änderung {id} fehlt im Verlauf.</translation>
        </message>
        <message>
            <location filename="core/store/connection.py" />
            <source>{path} is a folder or a device, not a store; choose a file.</source>
            <translation>{path} ist ein Ordner oder ein Gerät, kein Bestand; eine Datei wählen.</translation>
        </message>
        <message>
            <location filename="core/store/connection.py" />
            <source>The store {path} is being written by another program; nothing was changed, try again.</source>
            <translation>In den Bestand {path} schreibt gerade ein anderes Programm; nichts wurde geändert, erneut versuchen.</translation>
        </message>
        <message>
            <location filename="core/store/connection.py" />
            <source>The store {path} can't be opened; check that its folder exists and is yours to write.</source>
            <translation>Der Bestand {path} lässt sich nicht öffnen; gibt es seinen Ordner, und darf darin geschrieben werden?</translation>
        </message>
        <message>
            <location filename="core/store/connection.py" />
            <source>The store {path} can't be opened; check that the file is yours to read and write.</source>
            <translation>Der Bestand {path} lässt sich nicht öffnen; darf die Datei gelesen und geschrieben werden?</translation>
        </message>
        <message>
            <location filename="core/store/connection.py" />
            <source>The store {path} is damaged, and was left as it is; save what is readable with `galley doctor --salvage`, or bring a backup back with `galley doctor --restore`.</source>
            <translation>Der Bestand {path} ist beschädigt und wurde so gelassen; `galley doctor --salvage` rettet, was lesbar ist, `galley doctor --restore` holt eine Sicherung zurück.</translation>
        </message>
        <message>
            <location filename="core/store/connection.py" />
            <source>The store {path} has no room left on its disk; nothing was changed, free some space.</source>
            <translation>Auf dem Datenträger des Bestands {path} ist kein Platz mehr; nichts wurde geändert, Platz schaffen.</translation>
        </message>
        <message>
            <location filename="core/store/connection.py" />
            <source>The store {path} could not be read or written by its disk; nothing was changed, check the disk, and whether your share of its room is used up, and try again.</source>
            <translation>Der Datenträger konnte den Bestand {path} nicht lesen oder schreiben; nichts wurde geändert. Prüfen, ob der Datenträger heil und der zugeteilte Platz nicht verbraucht ist, und erneut versuchen.</translation>
        </message>
        <message>
            <location filename="core/store/connection.py" />
            <source>The store {path} was being read, which was stopped; nothing was changed.</source>
            <translation>Das Lesen des Bestands {path} wurde abgebrochen; nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="core/store/connection.py" />
            <source>The store {path} is not a Galley store, or one whose beginning is destroyed, and was left as it is; choose another file, or try `galley doctor --salvage`.</source>
            <translation>{path} ist kein Bestand von Galley, oder einer, dessen Anfang zerstört ist, und wurde so gelassen; eine andere Datei wählen oder `galley doctor --salvage` versuchen.</translation>
        </message>
        <message>
            <location filename="core/store/connection.py" />
            <source>The store {path} is read-only; nothing was changed, make the file and its folder writable or use another store.</source>
            <translation>Der Bestand {path} ist schreibgeschützt; nichts wurde geändert, Datei und Ordner beschreibbar machen oder einen anderen Bestand nehmen.</translation>
        </message>
        <message>
            <location filename="core/store/connection.py" />
            <source>There is no store at {path}; check the path, or import an article.</source>
            <translation>Unter {path} gibt es keinen Bestand; den Pfad prüfen oder einen Artikel einlesen.</translation>
        </message>
        <message>
            <location filename="core/store/connection.py" />
            <source>{path} is a folder, not a store; choose a file.</source>
            <translation>{path} ist ein Ordner, kein Bestand; eine Datei wählen.</translation>
        </message>
        <message>
            <location filename="core/store/findings.py" />
            <source>There is no finding {id} in the store any more; nothing was changed, look at the findings again.</source>
            <translation>Den Befund {id} gibt es im Bestand nicht mehr; nichts wurde geändert, die Befunde neu ansehen.</translation>
        </message>
        <message>
            <location filename="core/store/history.py" />
            <source>claim {id}</source>
            <translation>Aussage {id}</translation>
        </message>
        <message>
            <location filename="core/store/history.py" />
            <source>a finding in article {id}</source>
            <translation>einem Befund im Artikel {id}</translation>
        </message>
        <message>
            <location filename="core/store/library.py" />
            <source>There is no article {id} in the store; nothing was changed, list the articles to see their ids.</source>
            <translation>Im Bestand gibt es keinen Artikel {id}; nichts wurde geändert, die Liste der Artikel nennt ihre Kennungen.</translation>
        </message>
        <message>
            <location filename="core/store/library.py" />
            <source>There is no claim {id} in the store {path}; nothing was changed, list the claims to see their ids.</source>
            <translation>Im Bestand {path} gibt es keine Aussage {id}; nichts wurde geändert, die Liste der Aussagen nennt ihre Kennungen.</translation>
        </message>
        <message>
            <location filename="core/store/mending.py" />
            <source>The {subject} of {whose} differs from its history, and was kept as it is.</source>
            <translation>{subject} zu {whose}: weicht vom Verlauf ab und blieb unverändert.</translation>
        </message>
        <message>
            <location filename="core/store/mending.py" />
            <source>The {subject} of {whose} was lost, and came back from the history.</source>
            <translation>{subject} zu {whose}: war verloren und kam aus dem Verlauf zurück.</translation>
        </message>
        <message>
            <location filename="core/store/mending.py" />
            <source>The {subject} of {whose} is lost; what it was is still in the history.</source>
            <translation>{subject} zu {whose}: ist verloren; der Verlauf sagt noch, wie es war.</translation>
        </message>
        <message>
            <location filename="core/store/mending.py" />
            <source>The review of claim {id} was kept, but the history has lost it.</source>
            <translation>Die Prüfung der Aussage {id} blieb erhalten, aber der Verlauf hat sie verloren.</translation>
        </message>
        <message>
            <location filename="core/store/mending.py" />
            <source>Claims of article {id} are lost; it will be looked through for them again.</source>
            <translation>Aussagen des Artikels {id} sind verloren; er wird erneut danach durchsucht.</translation>
        </message>
        <message>
            <location filename="core/store/places.py" />
            <source>The store {path} lies where files can't be locked, so that two programs could ruin it; it was left as it is, move it to a disk of this computer.</source>
            <translation>Der Bestand {path} liegt, wo sich Dateien nicht sperren lassen; zwei Programme könnten ihn zerstören. Er wurde so gelassen; auf einen Datenträger dieses Rechners verschieben.</translation>
        </message>
        <message>
            <location filename="core/store/rescue.py" />
            <source>There is no store at {path}; nothing was changed, check the path.</source>
            <translation>Unter {path} gibt es keinen Bestand; nichts wurde geändert, den Pfad prüfen.</translation>
        </message>
        <message>
            <location filename="core/store/rescue.py" />
            <source>The store {path} is sound; nothing was changed or needs to be.</source>
            <translation>Der Bestand {path} ist heil; nichts wurde geändert, und nichts ist zu ändern.</translation>
        </message>
        <message>
            <location filename="core/store/rescue.py" />
            <source>{path} could not be salvaged ({problem}); what was in it is there or in {copy}, check the disk.</source>
            <translation>{path} konnte nicht gerettet werden ({problem}); was darin war, ist noch dort oder in {copy}, den Datenträger prüfen.</translation>
        </message>
        <message>
            <location filename="core/store/reviewing.py" />
            <source>There is no evidence {id} in the store; nothing was changed.</source>
            <translation>Im Bestand gibt es keinen Beleg {id}; nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="core/store/salvage.py" />
            <source>The store {path} is damaged and was made by a newer Galley; it was left as it is, update Galley to salvage it.</source>
            <translation>Der Bestand {path} ist beschädigt und von einem neueren Galley; er wurde so gelassen, zum Retten Galley aktualisieren.</translation>
        </message>
        <message>
            <location filename="core/store/salvage.py" />
            <source>Nothing of a Galley store could be read in {path}, which was left as it is; restore a backup, or start with a new store.</source>
            <translation>In {path} war nichts von einem Bestand zu lesen; die Datei wurde so gelassen. Eine Sicherung wiederherstellen oder mit einem neuen Bestand anfangen.</translation>
        </message>
        <message>
            <location filename="core/store/salvage.py" />
            <source>{path} could not be salvaged ({problem}); it was left as it is, check the disk.</source>
            <translation>{path} konnte nicht gerettet werden ({problem}) und wurde so gelassen; den Datenträger prüfen.</translation>
        </message>
        <message>
            <location filename="core/store/salvage.py" />
            <source>The text of article {id} isn't what it was.</source>
            <translation>Der Text des Artikels {id} ist nicht mehr, was er war.</translation>
        </message>
        <message>
            <location filename="core/store/salvage_report.py" />
            <source>{table} {number}</source>
            <translation>{table} {number}</translation>
        </message>
        <message>
            <location filename="core/store/salvage_report.py" />
            <source>Rows of {table}: saved {saved}, missing {missing} (lost, or deleted earlier), left out {dropped} (no longer making sense).</source>
            <translation>Zeilen von {table}: {saved} gerettet, {missing} fehlen (verloren oder früher gelöscht), {dropped} ausgelassen (ergaben keinen Sinn mehr).</translation>
        </message>
        <message>
            <location filename="core/store/salvage_report.py" />
            <source>Rows of {table}: saved {saved}, missing {missing} (lost, or deleted earlier).</source>
            <translation>Zeilen von {table}: {saved} gerettet, {missing} fehlen (verloren oder früher gelöscht).</translation>
        </message>
        <message>
            <location filename="core/store/salvage_report.py" />
            <source>Rows of {table}: saved {saved}, left out {dropped} (no longer making sense).</source>
            <translation>Zeilen von {table}: {saved} gerettet, {dropped} ausgelassen (ergaben keinen Sinn mehr).</translation>
        </message>
        <message>
            <location filename="core/store/salvage_report.py" />
            <source>Saved: {tables}.</source>
            <translation>Gerettet: {tables}.</translation>
        </message>
        <message>
            <location filename="core/store/salvage_report.py" />
            <source>{before}, {last}</source>
            <translation>{before}, {last}</translation>
        </message>
        <message>
            <location filename="core/store/salvage_report.py" />
            <source>Places of the file that could only be read in part: {number}.</source>
            <translation>Stellen der Datei, die nur zum Teil lesbar waren: {number}.</translation>
        </message>
        <message>
            <location filename="core/store/salvage_report.py" />
            <source>And {number} more of the kind.</source>
            <translation>Und {number} weitere dieser Art.</translation>
        </message>
        <message>
            <location filename="core/store/stand_ins.py" />
            <source>The text of article {id} ({title}) is lost, but for its claims and the words around them.</source>
            <translation>Der Text des Artikels {id} ({title}) ist verloren, bis auf die Aussagen und die Wörter um sie herum.</translation>
        </message>
        <message>
            <location filename="core/store/upkeep.py" />
            <source>The store {path} is damaged ({problem}), and was left as it is.</source>
            <translation>Der Bestand {path} ist beschädigt ({problem}) und wurde so gelassen.</translation>
        </message>
        <message>
            <location filename="core/store/versions.py" />
            <source>{path} is not a Galley store, and was left as it is; choose another file.</source>
            <translation>{path} ist kein Bestand von Galley und wurde so gelassen; eine andere Datei wählen.</translation>
        </message>
        <message>
            <location filename="core/store/versions.py" />
            <source>The store {path} was made by a newer Galley (its schema is {version}, this one knows {known}); it was left as it is, update Galley to open it.</source>
            <translation>Der Bestand {path} ist von einem neueren Galley (sein Schema ist {version}, dieses hier kennt {known}); er wurde so gelassen, zum Öffnen Galley aktualisieren.</translation>
        </message>
        <message>
            <location filename="core/store/versions.py" />
            <source>The store {path} could not be brought to what this Galley needs ({problem}); it is as it was, go on with the Galley that made it.</source>
            <translation>Der Bestand {path} ließ sich nicht auf den Stand dieses Galley bringen ({problem}); er ist, wie er war. Mit dem Galley weiterarbeiten, von dem er ist.</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>figure</source>
            <translation>Ziffern</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>number in words</source>
            <translation>Zahl in Worten</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>currency sign</source>
            <translation>Währungszeichen</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>currency word</source>
            <translation>Währungswort</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>percent sign</source>
            <translation>Prozentzeichen</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>percent or points in words</source>
            <translation>Prozent oder Punkte in Worten</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>scale word</source>
            <translation>Größenwort</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>unit ({unit})</source>
            <translation>Einheit ({unit})</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>range</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>counts {what}</source>
            <translation>zählt {what}</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>of {what}</source>
            <translation>von {what}</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>{unit} assumed</source>
            <translation>{unit} angenommen</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>block quote</source>
            <translation>Blockzitat</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>said by {speaker}</source>
            <translation>gesagt von {speaker}</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>no speaker named</source>
            <translation>niemand genannt, der spricht</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>order of magnitude</source>
            <translation>Größenordnung</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>{mark} opens and is not closed</source>
            <translation>{mark} öffnet und wird nicht geschlossen</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>{first} … {last}</source>
            <translation>{first} … {last}</translation>
        </message>
        <message>
            <location filename="core/why.py" />
            <source>bound ({bound})</source>
            <translation>Grenze ({bound})</translation>
        </message>
    </context>
    <context>
        <name>findings</name>
        <message>
            <location filename="gui/finding_lines.py" />
            <source>Adopted from a claim that is no longer in the store</source>
            <translation>Von einer Aussage übernommen, die nicht mehr im Bestand ist</translation>
        </message>
        <message>
            <location filename="gui/finding_lines.py" />
            <source>Settle this claim anew</source>
            <translation>Diese Aussage neu beurteilen</translation>
        </message>
        <message>
            <location filename="gui/finding_lines.py" />
            <source>Adopted from {0}</source>
            <translation>Übernommen aus {0}</translation>
        </message>
        <message>
            <location filename="gui/finding_lines.py" />
            <source>It was {0}, and is {1} now: adopt it again, or settle this claim yourself</source>
            <translation>War „{0}“ und ist jetzt „{1}“: neu übernehmen oder diese Aussage selbst beurteilen</translation>
        </message>
        <message>
            <location filename="gui/finding_lines.py" />
            <source>What it rests on in turn has changed: look whether it still holds</source>
            <translation>Worauf das Urteil beruht, hat sich geändert: nachsehen, ob es noch stimmt</translation>
        </message>
        <message>
            <location filename="gui/finding_lines.py" />
            <source>{0} above</source>
            <translation>{0} weiter oben</translation>
        </message>
        <message>
            <location filename="gui/finding_lines.py" />
            <source>{0} further down</source>
            <translation>{0} weiter unten</translation>
        </message>
        <message>
            <location filename="gui/finding_lines.py" />
            <source>{0} in {1}</source>
            <translation>{0} in {1}</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>Doesn’t add up</source>
            <translation>Geht nicht auf</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>Told before</source>
            <translation>Schon gesagt</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>Other period</source>
            <translation>Anderer Zeitraum</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>Other words</source>
            <translation>Andere Worte</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>Other value</source>
            <translation>Anderer Wert</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>Conflicts</source>
            <translation>Widersprüche</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>Arithmetic</source>
            <translation>Rechnungen</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>Repeats</source>
            <translation>Wiederholungen</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>{0} by {1}, {2}</source>
            <translation>{0}: {1}, {2}</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/finding_words.py" />
            <source>%Ln conflicts</source>
            <translation>
                <numerusform>%Ln Widerspruch</numerusform>
                <numerusform>%Ln Widersprüche</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/finding_words.py" />
            <source>%Ln that don’t add up</source>
            <translation>
                <numerusform>%Ln Rechnung geht nicht auf</numerusform>
                <numerusform>%Ln Rechnungen gehen nicht auf</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/finding_words.py" />
            <source>%Ln repeats</source>
            <translation>
                <numerusform>%Ln Wiederholung</numerusform>
                <numerusform>%Ln Wiederholungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/finding_words.py" />
            <source>%Ln adopted verdicts to look at again</source>
            <translation>
                <numerusform>%Ln übernommenes Urteil ist neu anzusehen</numerusform>
                <numerusform>%Ln übernommene Urteile sind neu anzusehen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/finding_words.py" />
            <source>%Ln findings</source>
            <translation>
                <numerusform>%Ln Befund</numerusform>
                <numerusform>%Ln Befunde</numerusform>
            </translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>{0}, source {1}</source>
            <translation>{0}, Quelle {1}</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>You verified this on {day} in {title}</source>
            <translation>Von dir bestätigt am {day} in {title}</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>You disputed this on {day} in {title}</source>
            <translation>Von dir bestritten am {day} in {title}</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>You found on {day} in {title} that this needs context</source>
            <translation>Dir fehlte am {day} in {title} der Kontext dazu</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>You found this unverifiable on {day} in {title}</source>
            <translation>Für dich am {day} in {title} nicht überprüfbar</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>{reviewer} verified this on {day} in {title}</source>
            <translation>Von {reviewer} bestätigt am {day} in {title}</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>{reviewer} disputed this on {day} in {title}</source>
            <translation>Von {reviewer} bestritten am {day} in {title}</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>{reviewer} found on {day} in {title} that this needs context</source>
            <translation>{reviewer} fehlte am {day} in {title} der Kontext dazu</translation>
        </message>
        <message>
            <location filename="gui/finding_words.py" />
            <source>{reviewer} found this unverifiable on {day} in {title}</source>
            <translation>Für {reviewer} am {day} in {title} nicht überprüfbar</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <location filename="gui/messages.py" />
            <source>Choose File &gt; Restore a backup… to go on from a sound copy, or start Galley again to save what can be read.</source>
            <translation>Mit Datei &gt; Sicherung wiederherstellen … geht es von einer heilen Kopie weiter; ein Neustart von Galley rettet, was lesbar ist.</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/messages.py" />
            <source>… and %Ln more.</source>
            <translation>
                <numerusform>… und %Ln weiterer Hinweis.</numerusform>
                <numerusform>… und %Ln weitere.</numerusform>
            </translation>
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
            <location filename="gui/printed_article.py" />
            <source>d MMMM yyyy</source>
            <translation>d. MMMM yyyy</translation>
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
            <source>Restoring the backup</source>
            <translation>Sicherung wird wiederhergestellt</translation>
        </message>
        <message>
            <location filename="gui/rescue.py" />
            <source>Saving what can be read</source>
            <translation>Lesbares wird gerettet</translation>
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
            <source>“{0}”</source>
            <translation>„{0}“</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>{0}, adopted</source>
            <translation>{0}, übernommen</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>New again</source>
            <translation>Wieder neu</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Finding: {0}</source>
            <translation>Befund: {0}</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Evidence</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Evidence removed</source>
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
            <source>{0} in {1}</source>
            <translation>{0} in {1}</translation>
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
            <source>Found by Galley</source>
            <translation>Von Galley gefunden</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Evidence {0} removed</source>
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
            <source>Correction removed</source>
            <translation>Korrektur entfernt</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Note {0}</source>
            <translation>Notiz {0}</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>Note removed</source>
            <translation>Notiz entfernt</translation>
        </message>
        <message>
            <location filename="gui/saying.py" />
            <source>should read {0}</source>
            <translation>richtig wäre {0}</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/saying.py" />
            <source>%Ln claims, {0} the first</source>
            <translation>
                <numerusform>%Ln Aussage, {0}</numerusform>
                <numerusform>%Ln Aussagen, zuerst {0}</numerusform>
            </translation>
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
            <source>Not a claim</source>
            <translation>Keine Aussage</translation>
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
            <source>Confirmed</source>
            <translation>Trifft zu</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Dismissed</source>
            <translation>Verworfen</translation>
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
            <source>d MMM yyyy, HH:mm</source>
            <translation>d. MMM yyyy, HH:mm</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>just now</source>
            <translation>gerade eben</translation>
        </message>
        <message numerus="yes">
            <location filename="gui/words.py" />
            <source>%Ln min ago</source>
            <translation>
                <numerusform>vor %Ln min</numerusform>
                <numerusform>vor %Ln min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/words.py" />
            <source>%Ln h ago</source>
            <translation>
                <numerusform>vor %Ln h</numerusform>
                <numerusform>vor %Ln h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/words.py" />
            <source>%Ln days ago</source>
            <translation>
                <numerusform>vor %Ln Tag</numerusform>
                <numerusform>vor %Ln Tagen</numerusform>
            </translation>
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
            <source>Exact</source>
            <translation>Genau</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>About</source>
            <translation>Ungefähr</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Over</source>
            <translation>Über</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>At least</source>
            <translation>Mindestens</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Under</source>
            <translation>Unter</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Nearly</source>
            <translation>Fast</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Between</source>
            <translation>Zwischen</translation>
        </message>
        <message>
            <location filename="gui/words.py" />
            <source>Order</source>
            <translation>Größenordnung</translation>
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
