namespace PolicyMiner.Evaluation;

/// <summary>What co-occurrence is counted in: a numbered list of pieces of the token sequences (Röder, Both and Hinneburg 2015: probability estimation).</summary>
internal interface IVirtualDocuments
{
    /// <summary>Number of virtual documents.</summary>
    int Count { get; }

    /// <summary>Adds the numbers of the virtual documents that hold a term, as rising runs.</summary>
    /// <param name="positions">Positions of the term's tokens, rising.</param>
    /// <param name="runs">Takes the runs.</param>
    void AddRuns(int[] positions, RunList runs);
}
