namespace PolicyMiner.Documents.Clauses;

/// <summary>One unit of analysis of a document. The units of a document cover its text without overlap.</summary>
/// <param name="Start">Start in <see cref="PolicyDocument.Text"/>, in UTF-16 units.</param>
/// <param name="Length">Length.</param>
/// <param name="Citation">How the unit is cited; empty for a whole document.</param>
/// <param name="Clause">Index of the clause that names the unit (for a section, its heading), or −1 for a whole document.</param>
public sealed record TextUnit(int Start, int Length, string Citation, int Clause);
