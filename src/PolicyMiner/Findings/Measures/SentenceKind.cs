namespace PolicyMiner.Findings.Measures;

/// <summary>What a sentence is for.</summary>
internal enum SentenceKind
{
    /// <summary>It may prescribe an act.</summary>
    Operative,

    /// <summary>Aims, principles, guiding ideas: listed apart.</summary>
    Goal,

    /// <summary>Definition, purpose, scope, commencement, repeal, background, report of past work, formula of a letter.</summary>
    Other,
}
