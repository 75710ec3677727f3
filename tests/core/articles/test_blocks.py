import hypothesis.strategies as st
from hypothesis import given

from core.article_parts import Markup, MarkupKind
from core.articles.blocks import Block, BlockText, compose


def gathered(*runs: str) -> str:
    text = BlockText()
    for run in runs:
        text.add(run)
    block = text.block()
    return block.text if block else ""


def test_blanks_become_one_space_within_and_between_runs() -> None:
    assert gathered(" Exports  rose\n", " 4%", ", to\t$2", "bn ") == "Exports rose 4%, to $2bn"


def test_a_no_break_space_stays_and_a_soft_hyphen_goes() -> None:
    assert gathered("12\u00a0million peo\u00adple") == "12\u00a0million people"


def test_what_stands_out_is_marked_without_the_blanks_around_it() -> None:
    text = BlockText()
    text.add("It was")
    with text.marked(MarkupKind.STRONG):
        text.add(" very ")
        with text.marked(MarkupKind.EMPHASIS):
            text.add("late")
    text.add(" .")
    block = text.block()
    assert block is not None
    marked = [(mark.kind, block.text[mark.start : mark.end]) for mark in block.inline]
    assert marked == [(MarkupKind.STRONG, "very late"), (MarkupKind.EMPHASIS, "late")]


def test_a_row_keeps_its_cells_apart_empty_ones_too() -> None:
    text = BlockText()
    for cell in ("", "2024", "", "12%"):
        text.add(cell)
        text.end_cell()
    row = text.block(MarkupKind.CELL)
    assert row is not None
    assert row.text == "\t2024\t\t12%"
    composed, markup = compose([row])
    assert [composed[mark.start : mark.end] for mark in markup] == ["2024", "12%"]


def test_blocks_are_parted_by_an_empty_line_and_items_by_a_line_end() -> None:
    item = MarkupKind.LIST_ITEM
    blocks = [Block("Head", MarkupKind.HEADING, 2), Block("One", item, 1), Block("Two", item, 1)]
    text, markup = compose([*blocks, Block("End")])
    assert text == "Head\n\nOne\nTwo\n\nEnd"
    assert markup == (
        Markup(MarkupKind.HEADING, 0, 4, 2),
        Markup(item, 6, 9, 1),
        Markup(item, 10, 13, 1),
    )


@given(
    st.lists(st.tuples(st.text(), st.sampled_from([None, *MarkupKind]), st.booleans()), max_size=9)
)
def test_whatever_is_added_its_marks_lie_on_words(
    runs: list[tuple[str, MarkupKind | None, bool]],
) -> None:
    text = BlockText()
    for run, kind, ends_line in runs:
        if kind is None:
            text.add(run)
        else:
            with text.marked(kind):
                text.add(run)
        if ends_line:
            text.break_line()
    block = text.block()
    if block is not None:
        assert block.text.strip() == block.text
        for mark in block.inline:
            marked = block.text[mark.start : mark.end]
            assert marked
            assert marked.strip() == marked
