"""What an article's words stand for in the world: states, organisations, actor codes; days in `calendar`."""

from gainsay.ground.codes import Coded, alpha3, described, of_entity
from gainsay.ground.entities import Entity, KnowledgeBase, knowledge
from gainsay.ground.entity_files import load_entities, parse_entities
from gainsay.ground.outlet_files import load_outlets
from gainsay.ground.outlets import Outlet, Outlets, Ownership, known_outlets
from gainsay.ground.states import (
    State,
    all_states,
    by_capital,
    by_demonym,
    by_name,
    by_seat,
    government_name,
    may_begin,
)

__all__ = [
    "Coded",
    "Entity",
    "KnowledgeBase",
    "Outlet",
    "Outlets",
    "Ownership",
    "State",
    "all_states",
    "alpha3",
    "by_capital",
    "by_demonym",
    "by_name",
    "by_seat",
    "described",
    "government_name",
    "knowledge",
    "known_outlets",
    "load_entities",
    "load_outlets",
    "may_begin",
    "of_entity",
    "parse_entities",
]
