"""Statements and articles by their words."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from gainsay.keep.search import search as find
from gainsay.records import Act
from gainsay.serve.asked import Filtered
from gainsay.serve.desk import Recalled
from gainsay.serve.rendering import answer

router = APIRouter()


@router.get("/search")
def search(
    request: Request, recall: Recalled, asked: Filtered, words: Annotated[str, Query(max_length=400)] = ""
) -> Response:
    """What holds all of the words; nothing, and the form, without any."""
    found = asked.cut(recall(find, words, asked.filters) if words.strip() else [])
    return answer(request, "search.html", found, words=words, filters=asked.filters, acts=tuple(Act))
