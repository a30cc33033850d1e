namespace PolicyMiner.Evaluation;

/// <summary>NPMI of the top ten words by co-occurrence in a document. With few long documents most frequent words meet somewhere: read <see cref="ClauseNpmi"/> then.</summary>
internal sealed class DocumentNpmi : PlainNpmi
{
    public override string Name => "npmi_doc";

    public override string Title => "NPMI coherence by document";

    public override string ChineseTitle => "NPMI 一致性（文档）";

    public override string Formula => "mean over pairs of the top 10 words of ln(p(i,j) / (p(i) p(j))) / -ln p(i,j), p by documents; -1 for a pair that never meets";

    public override string Source => "Bouma 2009; Lau, Newman and Baldwin 2014";

    public override MetricNeeds Needs => MetricNeeds.None;

    protected override CooccurrenceCounts? Counts(EvaluationContext context) => context.Documents;
}
