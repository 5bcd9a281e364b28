import pytest

from compilers.schema.kinds import KINDS, iso_date, kind_of_input, kind_of_text, link_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ada.king@mail.example.org", "email"),
        ("https://example.org/a?b=1", "url"),
        ("www.example.org", "url"),
        (" example.com ", "url"),
        ("$ 1,299.00", "price"),
        ("19,90 €", "price"),
        ("2026-11-22", "date"),
        ("22.11.2026", "date"),
        ("3 March 2026", "date"),
        ("Mar 3, 2026", "date"),
        ("+49 (89) 123 45 67", "phone"),
        ("555-0123-456", "phone"),
        ("••••••••", "password"),
        ("Sign in", None),
        ("3 items", None),
        ("e.g. this", None),
        ("", None),
    ],
)
def test_shapes_are_told_by_patterns(text, kind):
    assert kind_of_text(text) == kind
    assert kind is None or kind in KINDS


@pytest.mark.parametrize(
    ("label", "hint", "kind"),
    [
        ("E-Mail:", "", "email"),
        ("", "Your email", "email"),
        ("Contact", "ada@example.org", "email"),
        ("Password *", "123456", "password"),
        ("Phone\nnumber", "", "phone"),
        ("Geburtsdatum", "", "date"),
        ("First name", "Ada", "person"),
        ("Company", "", "organisation"),
        ("City", "", "place"),
        ("Favourite colour", "green", None),
        ("", "", None),
    ],
)
def test_what_an_input_takes_is_told_by_its_label_or_its_hint(label, hint, kind):
    assert kind_of_input((label, hint)) == kind


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("ada+b@example.org", "mailto:ada+b@example.org"),
        ("ädä@example.org", "mailto:%C3%A4d%C3%A4@example.org"),
        (" +49 (89) 123-45 ", "tel:+498912345"),
        ("www.example.org/ä?b=1", "https://www.example.org/%C3%A4?b=1"),
        ("www.example.org/%zz%20", "https://www.example.org/%25zz%20"),
        ("http://example.org:80", "http://example.org:80"),
        (
            "\u0660\u0665\u0665 \u0661\u0662\u0663 \u0664\u0665\u0666\u0667",
            "tel:0551234567",
        ),
        ("2024/11/25", None),
        ("12345678", None),
        ("http://[::1", None),
        ("javascript:alert(1)", None),
        ("2026-11-22", None),
        ("Sign in", None),
    ],
)
def test_only_addresses_lead_anywhere(text, goal):
    assert link_of(text) == goal


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-22", "2026-11-22"),
        ("1.5.1990", "1990-05-01"),
        ("3 March 2026", "2026-03-03"),
        ("Mar. 3, 2026", "2026-03-03"),
        ("2024/11/25", "2024-11-25"),
        ("Sept. 3, 2026", "2026-09-03"),
        ("September 3, 2026", "2026-09-03"),
        ("Marathon 26, 2024", None),
        ("11/12/2026", None),
        ("31.02.2026", None),
        ("3 March", None),
        ("March 2026", None),
        ("3 Mix 2026", None),
    ],
)
def test_a_date_is_taken_where_it_can_be_read_in_one_way_only(text, day):
    assert iso_date(text) == day


@pytest.mark.parametrize("text", ["Mayor 12", "Marble 3", "Decade 10, 2020"])
def test_a_word_that_begins_like_a_month_is_none(text):
    assert kind_of_text(text) is None
