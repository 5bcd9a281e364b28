"""No modules import each other in a circle, not even for their types."""

import grimp


def in_circles(imported):
    """The modules that are in a circle, or between two.

    Those that import none of the others are taken away, and those that none of the
    others import, until there is no such module.

    Args:
        imported: what each module imports directly.
    """
    left = {module: set(others) for module, others in imported.items()}
    while True:
        wanted = set().union(*left.values())
        free = {m for m, others in left.items() if not others or m not in wanted}
        if not free:
            return sorted(left)
        left = {m: others - free for m, others in left.items() if m not in free}


def test_circles_are_found():
    imported = {"top": "a", "a": "b", "b": "cd", "c": "a", "d": ""}
    assert in_circles(imported) == ["a", "b", "c"]
    assert in_circles({"a": "b", "b": "c", "c": ""}) == []


def test_no_modules_import_each_other_in_a_circle():
    graph = grimp.build_graph("compilers", "pix2code_app", cache_dir=None)
    imported = {
        module: graph.find_modules_directly_imported_by(module)
        for module in graph.modules
    }
    assert len(imported) > 300
    assert in_circles(imported) == []
