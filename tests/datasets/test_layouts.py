"""What two web pages of one layout share."""

from pix2code_app.datasets.layouts import hold_out_layouts, layout_key


def page(tabs, colour):
    return ("header", *tabs, "}", "row", "single", "text", f"btn-{colour}", "}", "}")


def test_colours_and_the_active_tab_do_not_change_a_layout():
    first = page(("btn-active", "btn-inactive"), "green")
    second = page(("btn-inactive", "btn-active"), "red")
    assert layout_key(first) == layout_key(second)
    assert layout_key(first)[1:3] == ("nav", "nav")
    assert "btn" in layout_key(first)


def test_the_number_of_tabs_does():
    assert layout_key(page(("btn-active",), "red")) != layout_key(
        page(("btn-active", "btn-inactive"), "red")
    )


def test_layouts_of_too_few_pages_are_not_held_out():
    common = [page(("btn-active",) + ("btn-inactive",) * n, "red") for n in range(6)]
    rare = page((), "red")
    held = hold_out_layouts([*common * 5, rare], seed=0, count=10)
    assert set(held) == set(map(layout_key, common))


def test_the_seed_chooses_whatever_the_order():
    pages = [page(("btn-inactive",) * n, "red") for n in range(30)] * 5
    held = hold_out_layouts(pages, seed=4)
    assert len(held) == 10
    assert held == hold_out_layouts(pages[::-1], seed=4)
    assert held != hold_out_layouts(pages, seed=5)
