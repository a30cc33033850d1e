namespace PolicyMiner.Findings.Measures;

/// <summary>One sentence of a document: the stretch between two of 。；！？, and what it cannot be read without.</summary>
/// <param name="Clause">Index of its clause.</param>
/// <param name="Start">Where it begins in the document's text.</param>
/// <param name="End">Where it ends (exclusive), its own end mark included.</param>
/// <param name="LeadIn">The text that leads in to it (…应当履行下列职责：), or null.</param>
/// <param name="Continues">Whether it follows a ； of the same sentence in the grammarian's sense: then actor and cue may stand before it.</param>
/// <param name="LeadsIn">Whether it ends with ： and leads in to items.</param>
internal sealed record PolicySentence(int Clause, int Start, int End, string? LeadIn, bool Continues, bool LeadsIn)
{
    /// <summary>Who is named in brackets behind the clause: （教育部牵头，财政部配合）; or null.</summary>
    public string? Responsible { get; set; }
}
