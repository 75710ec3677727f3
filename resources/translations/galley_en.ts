<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ClaimFindings</name>
        <message numerus="yes">
            <location filename="gui/claim_findings.py" />
            <source>%Ln more findings</source>
            <translation>
                <numerusform>%Ln more finding</numerusform>
                <numerusform>%Ln more findings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClaimsTabling</name>
        <message numerus="yes">
            <location filename="gui/claims_tabling.py" />
            <source>%Ln filters on</source>
            <translation>
                <numerusform>%Ln filter on</numerusform>
                <numerusform>%Ln filters on</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/claims_tabling.py" />
            <source>Showing the best %Ln of many claims</source>
            <translation>
                <numerusform>Showing the best %Ln of many claims</numerusform>
                <numerusform>Showing the best %Ln of many claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/claims_tabling.py" />
            <source>Showing %Ln claims</source>
            <translation>
                <numerusform>Showing %Ln claim</numerusform>
                <numerusform>Showing %Ln claims</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClosingBox</name>
        <message numerus="yes">
            <location filename="gui/closing.py" />
            <source>%Ln marks are not saved and would be lost.</source>
            <translation>
                <numerusform>%Ln mark is not saved and would be lost.</numerusform>
                <numerusform>%Ln marks are not saved and would be lost.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/closing.py" />
            <source>Close and &amp;lose %Ln marks</source>
            <translation>
                <numerusform>Close and &amp;lose %Ln mark</numerusform>
                <numerusform>Close and &amp;lose %Ln marks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Dropping</name>
        <message numerus="yes">
            <location filename="gui/dropping.py" />
            <source>Drop to open %Ln files or pages</source>
            <translation>
                <numerusform>Drop to open %Ln file or page</numerusform>
                <numerusform>Drop to open %Ln files or pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <location filename="gui/export_dialog.py" />
            <source>%Ln marks are not saved yet and will be missing.</source>
            <translation>
                <numerusform>%Ln mark is not saved yet and will be missing.</numerusform>
                <numerusform>%Ln marks are not saved yet and will be missing.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/export_dialog.py" />
            <source>%Ln reviewed claims go to {0}</source>
            <translation>
                <numerusform>%Ln reviewed claim goes to {0}</numerusform>
                <numerusform>%Ln reviewed claims go to {0}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/export_dialog.py" />
            <source>%Ln claims go to {0}</source>
            <translation>
                <numerusform>%Ln claim goes to {0}</numerusform>
                <numerusform>%Ln claims go to {0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingRow</name>
        <message numerus="yes">
            <location filename="gui/finding_row.py" />
            <source>and %Ln more places</source>
            <translation>
                <numerusform>and %Ln more place</numerusform>
                <numerusform>and %Ln more places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryModel</name>
        <message numerus="yes">
            <location filename="gui/library_model.py" />
            <source>due in %Ln days</source>
            <translation>
                <numerusform>due in %Ln day</numerusform>
                <numerusform>due in %Ln days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <location filename="gui/commands.py" />
            <source>Delete “{0}” with its %Ln claims and all that was decided on them?

This can’t be undone. Backups of the store keep it until they expire, a month at the latest.</source>
            <translation>
                <numerusform>Delete “{0}” with its %Ln claim and all that was decided on it?

This can’t be undone. Backups of the store keep it until they expire, a month at the latest.</numerusform>
                <numerusform>Delete “{0}” with its %Ln claims and all that was decided on them?

This can’t be undone. Backups of the store keep it until they expire, a month at the latest.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message numerus="yes">
            <location filename="gui/opening.py" />
            <source>Reading articles, finding claims: %Ln so far</source>
            <translation>
                <numerusform>Reading articles, finding claims: %Ln so far</numerusform>
                <numerusform>Reading articles, finding claims: %Ln so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/opening.py" />
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln left out</numerusform>
                <numerusform>%Ln left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/opening_batch.py" />
            <source>%Ln articles are new</source>
            <translation>
                <numerusform>%Ln article is new</numerusform>
                <numerusform>%Ln articles are new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/opening_batch.py" />
            <source>%Ln articles were here already</source>
            <translation>
                <numerusform>%Ln article was here already</numerusform>
                <numerusform>%Ln articles were here already</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OpeningReport</name>
        <message numerus="yes">
            <location filename="gui/opening_report.py" />
            <source>… and %Ln more.</source>
            <translation>
                <numerusform>… and %Ln more.</numerusform>
                <numerusform>… and %Ln more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewMenu</name>
        <message numerus="yes">
            <location filename="gui/review_menu.py" />
            <source>Ask for one primary or %Ln other sources</source>
            <translation>
                <numerusform>Ask for one primary or %Ln other source</numerusform>
                <numerusform>Ask for one primary or %Ln other sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message numerus="yes">
            <location filename="gui/searching.py" />
            <source>%Ln claims</source>
            <translation>
                <numerusform>%Ln claim</numerusform>
                <numerusform>%Ln claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/searching.py" />
            <source>%Ln passages</source>
            <translation>
                <numerusform>%Ln passage</numerusform>
                <numerusform>%Ln passages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message numerus="yes">
            <location filename="gui/settings_dialog.py" />
            <source>One primary or %Ln other sources</source>
            <translation>
                <numerusform>One primary or %Ln other source</numerusform>
                <numerusform>One primary or %Ln other sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sources</name>
        <message numerus="yes">
            <location filename="gui/sources.py" />
            <source>one primary or %Ln other sources are wanted</source>
            <translation>
                <numerusform>one primary or %Ln other source is wanted</numerusform>
                <numerusform>one primary or %Ln other sources are wanted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnsavedBar</name>
        <message numerus="yes">
            <location filename="gui/unsaved_bar.py" />
            <source>%Ln marks are not saved yet, and kept: {0}</source>
            <translation>
                <numerusform>%Ln mark is not saved yet, and kept: {0}</numerusform>
                <numerusform>%Ln marks are not saved yet, and kept: {0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WorkerReports</name>
        <message numerus="yes">
            <location filename="gui/worker_reports.py" />
            <source>%Ln claims are in {0}</source>
            <translation>
                <numerusform>%Ln claim is in {0}</numerusform>
                <numerusform>%Ln claims are in {0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>findings</name>
        <message numerus="yes">
            <location filename="gui/finding_words.py" />
            <source>%Ln conflicts</source>
            <translation>
                <numerusform>%Ln conflict</numerusform>
                <numerusform>%Ln conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/finding_words.py" />
            <source>%Ln that don’t add up</source>
            <translation>
                <numerusform>%Ln that doesn’t add up</numerusform>
                <numerusform>%Ln that don’t add up</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/finding_words.py" />
            <source>%Ln repeats</source>
            <translation>
                <numerusform>%Ln repeat</numerusform>
                <numerusform>%Ln repeats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/finding_words.py" />
            <source>%Ln adopted verdicts to look at again</source>
            <translation>
                <numerusform>%Ln adopted verdict to look at again</numerusform>
                <numerusform>%Ln adopted verdicts to look at again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/finding_words.py" />
            <source>%Ln findings</source>
            <translation>
                <numerusform>%Ln finding</numerusform>
                <numerusform>%Ln findings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message numerus="yes">
            <location filename="gui/messages.py" />
            <source>… and %Ln more.</source>
            <translation>
                <numerusform>… and %Ln more.</numerusform>
                <numerusform>… and %Ln more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>saying</name>
        <message numerus="yes">
            <location filename="gui/saying.py" />
            <source>%Ln claims, {0} the first</source>
            <translation>
                <numerusform>%Ln claim, {0}</numerusform>
                <numerusform>%Ln claims, {0} the first</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message numerus="yes">
            <location filename="gui/words.py" />
            <source>%Ln min ago</source>
            <translation>
                <numerusform>%Ln min ago</numerusform>
                <numerusform>%Ln min ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/words.py" />
            <source>%Ln h ago</source>
            <translation>
                <numerusform>%Ln h ago</numerusform>
                <numerusform>%Ln h ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="gui/words.py" />
            <source>%Ln days ago</source>
            <translation>
                <numerusform>%Ln day ago</numerusform>
                <numerusform>%Ln days ago</numerusform>
            </translation>
        </message>
    </context>
</TS>
