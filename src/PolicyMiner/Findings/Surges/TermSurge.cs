namespace PolicyMiner.Findings.Surges;

/// <summary>A term whose share of documents rises or falls from one stage to the next.</summary>
/// <param name="Term">Term id.</param>
/// <param name="From">Index of the earlier stage.</param>
/// <param name="To">Index of the later stage.</param>
/// <param name="DocumentsFrom">Documents of the earlier stage that contain it.</param>
/// <param name="DocumentsTo">Documents of the later stage that contain it.</param>
/// <param name="ShareFrom">Share of the earlier stage's documents.</param>
/// <param name="ShareTo">Share of the later stage's documents.</param>
/// <param name="RateFrom">Tokens of the term per 10,000 modelled tokens of the earlier stage.</param>
/// <param name="RateTo">The same for the later stage.</param>
/// <param name="P">Two-sided test on the difference of shares.</param>
/// <param name="Q">P after Benjamini and Hochberg over all tests of the table.</param>
/// <param name="Topic">Index of the topic that holds most of its tokens (largest expected count).</param>
/// <param name="Carriers">Corpus indexes of the documents that carry it in the stage where its share is larger, those with most of its tokens first.</param>
public sealed record TermSurge(
    int Term, int From, int To, int DocumentsFrom, int DocumentsTo, double ShareFrom, double ShareTo, double RateFrom, double RateTo,
    double P, double Q, int Topic, IReadOnlyList<int> Carriers)
{
    /// <summary>Change of the share of documents: the tested statistic.</summary>
    public double Difference => ShareTo - ShareFrom;

    /// <summary>(rate to − rate from)/rate from; infinite for a term that is new.</summary>
    public double RelativeChange => (RateTo - RateFrom) / RateFrom;
}
