from textkit import slug


def test_spaces_become_hyphens():
    assert slug("Crème brûlée") == "creme-brulee"
