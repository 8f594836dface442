"""Steps that make another list of a list: a part of its rows, or one row for each group of them."""

from fractions import Fraction
from typing import Literal, Self

from pydantic import Field, model_validator

from api.recognition.rules.comparing import Name, Short
from api.recognition.rules.list_steps import AggregateName, ListStep, aggregate
from api.recognition.rules.values import Kind, Known, Row, Rows, Shape, Shapes, Value, need_field


class Filter(ListStep):
    """A shorter list: the rows where the condition holds."""

    op: Literal["filter"]

    @model_validator(mode="after")
    def _says_which(self) -> Self:
        if self.where is None:
            raise ValueError("Say `where` the rows to keep.")
        return self

    def shape(self, shapes: Shapes) -> Shape:
        return self.check_rows(shapes)

    def work(self, known: Known) -> Value:
        return self.rows(known)


class Group(ListStep):
    """One row for each word of a field, with the sum, mean, least, most or count of its rows.

    A row that carries several words, such as a criterion of two components, counts in each.
    """

    op: Literal["group"]
    by: Name
    take: AggregateName | Literal["count"] = "mean"
    field: Name = "value"
    labels: dict[str, Short] = Field(default_factory=dict, max_length=200, description="Words for people, by group.")

    def shape(self, shapes: Shapes) -> Shape:
        fields = self.check_rows(shapes).fields
        need_field(fields, self.by, Kind.WORD, Kind.WORDS)
        if self.take != "count":
            need_field(fields, self.field, Kind.NUMBER)
        return Shape(Kind.LIST, {"value": Kind.NUMBER, "group": Kind.WORD})

    def work(self, known: Known) -> Value:
        groups: dict[str, list[Row]] = {}
        for row in self.rows(known):
            for word in row.words(self.by):
                groups.setdefault(word, []).append(row)
        return tuple(self._row(word, tuple(rows)) for word, rows in groups.items())

    def _row(self, word: str, rows: Rows) -> Row:
        number = Fraction(len(rows)) if self.take == "count" else aggregate(self.take, rows, self.field)
        return Row(word, self.labels.get(word, word), {"value": number, "group": word})
