"""How much is measured."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """Sizes of a run."""

    rounds: int = 5
    warm: int = 1
    """Rounds before them that are thrown away."""
    turns: int = 4
    """How often each query is asked in a round."""
    documents: int = 10
    """Orders or invoices a round."""
    line_counts: tuple[int, ...] = (10, 100, 1000)
    catalogues: tuple[int, ...] = (10_000, 100_000)
    catalogue_rounds: int = 5
    judged: tuple[int, ...] = (2, 10, 100, 1_000, 10_000)
    """Lines of the invoices that are only judged."""
    streamed: tuple[int, ...] = (100_000,)
    """Lines of the catalogues that are only read and judged."""
    demo: bool = True
    """Search in the demo's catalogues."""
    searched: tuple[int, ...] = ()
    """Search in synthetic catalogues of these sizes too."""

    def documents_of(self, lines: int) -> int:
        """Documents a round: fewer of the long ones."""
        return max(1, self.documents * 10 // max(lines, 10))


NORMAL = Scale()
LARGE = Scale(searched=(100_000,))
SMALL = Scale(
    rounds=1, warm=0, turns=1, documents=1, line_counts=(10,), catalogues=(50,),
    catalogue_rounds=1, judged=(2,), streamed=(50,), demo=False, searched=(500,),
)  # fmt: skip
"""Only that everything runs; the figures mean nothing."""
