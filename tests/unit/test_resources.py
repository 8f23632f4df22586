import pytest

from resources import list_files, read_bytes, read_text, resource


def test_a_packaged_file_is_found_and_read():
    assert resource("py.typed").name == "py.typed"
    assert read_text("py.typed").encode() == read_bytes("py.typed")


@pytest.mark.parametrize("parts", [("codes", "nothing.csv"), ("codes",), ("..", "pyproject.toml")])
def test_what_was_not_packed_is_said_by_name(parts):
    with pytest.raises(FileNotFoundError):
        read_text(*parts)


def test_files_of_a_folder_come_in_the_order_of_their_names():
    names = [entry.name for entry in list_files("codes", suffix=".csv")]
    assert names
    assert names == sorted(names)


def test_a_missing_folder_is_an_error_not_an_empty_list():
    with pytest.raises(FileNotFoundError):
        list_files("nowhere")
