namespace PolicyMiner.Evaluation;

/// <summary>NPMI of the top ten words by co-occurrence in a clause (条, 款, 项): the coherence to read when documents are few and long.</summary>
internal sealed class ClauseNpmi : PlainNpmi
{
    public override string Name => "npmi_clause";

    public override string Title => "NPMI coherence by clause";

    public override string ChineseTitle => "NPMI 一致性（条款）";

    public override string Formula => "mean over pairs of the top 10 words of ln(p(i,j) / (p(i) p(j))) / -ln p(i,j), p by clauses; -1 for a pair that never meets";

    public override string Source => "Bouma 2009; Lau, Newman and Baldwin 2014, with clauses for documents";

    public override MetricNeeds Needs => MetricNeeds.Sequences | MetricNeeds.Clauses;

    protected override CooccurrenceCounts? Counts(EvaluationContext context) => context.Clauses;
}
