namespace PolicyMiner.Vectors;

/// <summary>A word of content that the tag filter, a stop list or the largest document frequency took out.</summary>
/// <param name="Term">The word.</param>
/// <param name="Step">Name of the filter step.</param>
/// <param name="Count">Tokens.</param>
/// <param name="DocumentFrequency">Documents that it stood in.</param>
public sealed record RemovedTerm(string Term, string Step, long Count, int DocumentFrequency)
{
    internal static List<RemovedTerm> Collect(TermFilter filter, List<TermEntry> entries)
        => entries.Where(e => e.IsContent && (e.RemovedBy == TermFilter.Tags || e.RemovedBy >= TermFilter.FirstStopList))
            .GroupBy(e => (e.RemovedBy, e.Term))
            .Select(g => new RemovedTerm(g.Key.Term, g.Key.RemovedBy == TermFilter.Tags ? "--pos" : filter.Steps[g.Key.RemovedBy], g.Sum(e => e.Count), g.Sum(e => e.DocumentFrequency)))
            .OrderByDescending(t => t.Count).ThenBy(t => t.Term, StringComparer.Ordinal)
            .ToList();
}
