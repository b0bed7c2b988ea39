"""What Schemathesis is told of this service."""

import json
import re
from pathlib import Path
from urllib.parse import urlencode

import schemathesis

MESSAGES = Path("messages")
LONGEST_QUERY = 3500

# What a schema says: if a request that is as described is refused for one of these, the description is wrong. All other
# faults are about what is stored, what day it is, or how two values go together, which no schema can say, or about
# characters that can be kept in no text, which the introduction says once instead of every schema. That an id is random is
# said in words: generated clients do not hold UUIDs against patterns.
SAID_BY_SCHEMAS = {
    "unknown_property",
    "expected_text",
    "expected_whole_number",
    "expected_boolean",
    "expected_list",
    "expected_object",
    "expected_number",
    "missing",
    "not_offset_time",
    "not_a_date",
    "not_a_uuid",
    "not_one_of",
    "too_small",
    "too_big",
    "number_too_big",
    "size",
    "pattern",
    "nothing",
    "unknown_parameter",
    "empty_parameter",
    "repeated_parameter",
}
# Where one of these depends on another value of the same request, or on the centre: the operation, the place, the fault.
SAID_BY_NONE = [
    # Each layout of a funder's is for one kind of period, which its code in the path decides.
    (r"/reports/templates/{code}", r"\?(period|fiscalYearStart)", "not_one_of"),
    # A period of any days has a first and a last.
    (r"/reports/\w+", r"\?(from|until)", "missing"),
    (r"/(report-runs|saved-reports).*", r".*/period/(from|until)", "missing"),
    # Which indicators a kind of report counts: GET /indicators says.
    (r"/reports/\w+", r"\?indicator", "not_one_of"),
    (r"/(report-runs|saved-reports|publications).*", r".*/indicators/\d+", "not_one_of"),
    # A week has fewer days than a month.
    (r"/saved-reports.*", r".*/schedule/day", "too_big"),
    # Not more for others than was given; not fewer heads than people who are named.
    (r"/visits.*", r"(/lines/\d+)?/forOthers", "too_big"),
    (r"/counseling-sessions.*", r".*/headcount", "too_small"),
    # A text, an address or both.
    (r"/resources.*", r".*/wordings/[^/]+", "nothing"),
    # A random code has no name, and a chosen one is its name.
    (r"/participants/{id}/codes.*", r"/name", "missing"),
    # One publication at least, of whichever kind.
    (r"/poster/source", r"", "nothing"),
    # How many were given, or why none were.
    (r"/tallies", r"/lines/\d+/given", "missing"),
]


def sentences():
    """A pattern for each sentence about a fault, in each language, and the name of the fault."""
    for file in MESSAGES.glob("messages*.properties"):
        for line in file.read_text(encoding="utf-8").splitlines():
            key, _, sentence = line.partition("=")
            if key.startswith("fault."):
                yield re.compile(re.sub(r"\\\{\w+\\\}", ".*", re.escape(sentence))), key.removeprefix("fault.")


SENTENCES = list(sentences())


def names(detail):
    return {name for sentence, name in SENTENCES if sentence.fullmatch(detail)}


def is_said_by_none(path, pointer, name):
    return any(
        re.fullmatch(operation, path) and re.fullmatch(place, pointer) and fault == name
        for operation, place, fault in SAID_BY_NONE
    )


@schemathesis.hook
def filter_query(ctx, query):
    """An address has an end, which the introduction says once instead of every operation."""
    return not isinstance(query, dict) or len(urlencode(query, doseq=True)) < LONGEST_QUERY


@schemathesis.check
def refused_only_for_what_no_schema_says(ctx, response, case):
    """A request that is as described is never refused for what a schema says."""
    if case.meta is None or not case.meta.generation.mode.is_positive or response.status_code != 422:
        return
    path = re.sub(r"^/api/v1|\.\w+(\.json)?$", "", case.operation.path)
    for fault in json.loads(response.content).get("errors", []):
        said = names(fault["detail"])
        assert said, f"No message reads: {fault}"
        for name in said & SAID_BY_SCHEMAS:
            assert is_said_by_none(path, fault["pointer"], name), f"Described as right, and refused: {fault}"
