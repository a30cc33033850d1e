namespace PolicyMiner.Findings.Measures;

/// <summary>A measure (举措): one sentence that prescribes an act of an addressee.</summary>
public sealed record Measure
{
    /// <summary>Corpus index of the document.</summary>
    public required int Document { get; init; }

    /// <summary>Index of its clause in the document's clause tree.</summary>
    public required int Clause { get; init; }

    /// <summary>The sentence, its lead-in before it where it has one.</summary>
    public required string Text { get; init; }

    /// <summary>The lead-in, or null.</summary>
    public string? LeadIn { get; init; }

    /// <summary>《title》第十二条第二款: the text it stands in, and the clause.</summary>
    public required string Citation { get; init; }

    /// <summary>How it binds.</summary>
    public required MeasureModality Modality { get; init; }

    /// <summary>The act.</summary>
    public required string Verb { get; init; }

    /// <summary>What it is done to.</summary>
    public required string Object { get; init; }

    /// <summary>Who is to act: grammatical subject, 由…牵头, （…负责）; empty when nobody is named.</summary>
    public required IReadOnlyList<string> Actors { get; init; }

    /// <summary>Whether the actor stands in a sentence before, not in this one.</summary>
    public required bool ActorInherited { get; init; }

    /// <summary>Numbers with their units, years and sums of money, as written.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>Topics of its words.</summary>
    public required TextTopics Topics { get; init; }

    /// <summary>Whether the sentence has fewer than five kept tokens, so that <see cref="Topics"/> are those of its clause.</summary>
    public required bool TopicOfClause { get; init; }
}
