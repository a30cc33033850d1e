using System.Text;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Reports;

/// <summary>The methods paragraph of a paper, from what a run did: counts, parameters, metrics, references.</summary>
public static class MethodsParagraph
{
    private static readonly string[] References =
    [
        "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B, 57(1), 289–300.",
        "Bischof, J. M., & Airoldi, E. M. (2012). Summarizing topical content with word frequency and exclusivity. ICML.",
        "Blei, D. M., Ng, A. Y., & Jordan, M. I. (2003). Latent Dirichlet allocation. Journal of Machine Learning Research, 3, 993–1022.",
        "Efron, B., & Tibshirani, R. J. (1993). An introduction to the bootstrap. Chapman & Hall.",
        "Greene, D., O'Callaghan, D., & Cunningham, P. (2014). How many topics? Stability analysis for topic models. ECML PKDD.",
        "Phipson, B., & Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and Molecular Biology, 9(1).",
        "Sievert, C., & Shirley, K. (2014). LDAvis: A method for visualizing and interpreting topics. Workshop on Interactive Language Learning, Visualization, and Interfaces.",
        "Wallach, H. M., Murray, I., Salakhutdinov, R., & Mimno, D. (2009). Evaluation methods for topic models. ICML.",
    ];

    /// <summary>Chinese.</summary>
    public static string Chinese(MiningResult result, MiningOptions options, string program, string segmenter, string engine)
    {
        var text = new StringBuilder("# 研究方法（由运行记录生成，请核对后使用）\n\n");
        text.Append($"本研究以 {Documents(result)} 份政策文本为分析对象（共读取 {N(result.Documents.Count)} 份），使用 {program} 完成文本处理与主题建模。");
        text.Append($"分词采用 {segmenter}；保留长度不少于 {N(options.Vocabulary.MinLength)} 个字且至少出现于 {N(options.Vocabulary.MinDocumentFrequencyFor(result.DocumentTopics.Documents.Length))} 份文档的词，");
        text.Append($"得到词项 {N(result.Vocabulary.Terms.Length)} 个、词次 {N(result.Bag.TokenCount)} 个。");
        text.Append($"主题模型为 LDA（Blei 等，2003），推断算法为 {engine}；先验 α 初值 {S(options.Lda.Alpha)}（{(options.Lda.OptimizeAlpha ? "按数据估计，非对称" : "固定")}），β 初值 {S(options.Lda.Beta)}（{(options.Lda.OptimizeBeta ? "按数据估计，对称" : "固定")}）；");
        if (result.Seeds.Count > 0)
        {
            text.Append($"其中 {N(result.Seeds.Count)} 个主题由研究者以种子词给定先验（每个种子词按其语料词频的 {S(options.SeededTopicsWeight)} 倍计入虚拟词次）：{string.Join("；", result.Seeds.Select(t => $"{t.Name}（{string.Join('、', t.Words)}）"))}，其余主题不受约束；");
        }

        var starts = Starts(result, options);
        text.Append($"最终模型取自 {N(starts)} 次随机初始化（与训练目标最优者困惑度相差不足 1% 者中一致性 NPMI 最高者），随机种子为 {options.Lda.Seed}。\n\n");
        text.Append($"主题数：{result.Selection.Verdict.Chinese}\n\n");
        if (result.Findings is { } findings)
        {
            AppendChineseFindings(text, result, findings, options);
        }

        return Finish(text, "参考文献", result);
    }

    /// <summary>English.</summary>
    public static string English(MiningResult result, MiningOptions options, string program, string segmenter, string engine)
    {
        var text = new StringBuilder("# Methods (made from the record of the run; check before use)\n\n");
        text.Append($"We analysed {Documents(result)} policy documents ({N(result.Documents.Count)} read) with {program}. Texts were cut into words with {segmenter}; we kept words of at least ");
        text.Append($"{N(options.Vocabulary.MinLength)} characters that stand in at least {N(options.Vocabulary.MinDocumentFrequencyFor(result.DocumentTopics.Documents.Length))} documents: {N(result.Vocabulary.Terms.Length)} terms, {N(result.Bag.TokenCount)} tokens. ");
        text.Append($"We fitted latent Dirichlet allocation (Blei et al., 2003) by {engine}, with α starting at {S(options.Lda.Alpha)} ({(options.Lda.OptimizeAlpha ? "fitted, asymmetric" : "fixed")}) and β at {S(options.Lda.Beta)} ({(options.Lda.OptimizeBeta ? "fitted, symmetric" : "fixed")}). ");
        if (result.Seeds.Count > 0)
        {
            text.Append($"{N(result.Seeds.Count)} topics were seeded with words as a prior on the topic-word distributions ({S(options.SeededTopicsWeight)} pseudo-counts for each token of a seed word): {string.Join("; ", result.Seeds.Select(t => $"{t.Name} ({string.Join(", ", t.Words)})"))}; the other topics were free. ");
        }

        var starts = Starts(result, options);
        text.Append($"The reported model is chosen from {N(starts)} random starts (of those within 1 % of the perplexity of the best training objective, the one of highest NPMI coherence; seed {options.Lda.Seed}).\n\n");
        text.Append($"Number of topics: {result.Selection.Verdict.English}\n\n");
        if (result.Findings is { } findings)
        {
            AppendEnglishFindings(text, result, findings, options);
        }

        return Finish(text, "References", result);
    }

    // Fewer starts may have been made than were asked for.
    private static int Starts(MiningResult result, MiningOptions options) => (result.FittedModel ?? result.Model).Starts is { Count: > 0 } starts ? starts.Count : options.Restarts;

    private static void AppendChineseFindings(StringBuilder text, MiningResult result, FindingsResult findings, MiningOptions options)
    {
        var first = findings.Reliability[0];
        if (first.Fits > 0)
        {
            text.Append($"稳定性：每个主题与 {N(first.SeedFits)} 个其他种子的模型及 {N(first.SubsampleFits)} 个 80% 文档（不放回抽样）模型逐一匹配（匈牙利算法，φ 的余弦 ≥ 0.7 且前 10 词中至少 5 个相同视为复现）。");
        }

        text.Append($"主题强度报告三种口径：θ 的文档均值、按词数加权均值、θ ≥ {S(options.StrengthThreshold)} 的文档占比。");
        text.Append($"组间与年度差异以文档为单位作置换检验（B = {N(findings.Resampling.Permutations)}，双侧），并按 Benjamini–Hochberg 校正；区间为按文档的百分位自助法（B = {N(findings.Resampling.Resamples)}，不足 5 份文档不给区间）。模型在重抽样中保持不变，区间不含模型本身的不确定性。");
        if (findings.Stages.Stages.Count > 0)
        {
            text.Append($"阶段划分：{string.Join("、", findings.Stages.Stages.Select(s => s.Name))}{(findings.Stages.IsAutomatic ? "（由程序按文档数切分）" : "（研究者指定）")}。");
        }

        text.Append($"举措以句为单位识别，共读取 {N(findings.Sentences)} 句，得到举措 {N(findings.Measures.Count)} 条。");
        foreach (var coding in findings.Frameworks)
        {
            text.Append($"按“{coding.Framework.ChineseName}”框架对 {N(coding.Clauses)} 个条款编码，得到编码 {N(coding.Codes.Count)} 个{Source(coding.Framework.Source)}。");
        }

        AppendMerge(text, result, "研究者将部分主题合并：拟合 {0} 个，报告 {1} 个。");
        text.Append("\n\n");
    }

    private static void AppendEnglishFindings(StringBuilder text, MiningResult result, FindingsResult findings, MiningOptions options)
    {
        var first = findings.Reliability[0];
        if (first.Fits > 0)
        {
            text.Append($"Reliability: each topic was matched one to one (Hungarian method) with {N(first.SeedFits)} fits from other seeds and {N(first.SubsampleFits)} fits of 80 % of the documents drawn without replacement; it counts as reproduced with a cosine of φ of at least 0.7 and at least 5 of 10 top words shared. ");
        }

        text.Append($"Topic strength is reported as the mean θ over documents, the token-weighted mean, and the share of documents with θ of at least {S(options.StrengthThreshold)}. ");
        text.Append($"Differences between groups and trends over years were tested by permuting documents (B = {N(findings.Resampling.Permutations)}, two-sided) with Benjamini–Hochberg adjustment; intervals are percentile bootstraps over documents (B = {N(findings.Resampling.Resamples)}; none below 5 documents). The model is held fixed, so that intervals leave out its own uncertainty. ");
        if (findings.Stages.Stages.Count > 0)
        {
            text.Append($"Stages: {string.Join(", ", findings.Stages.Stages.Select(s => s.Name))} ({(findings.Stages.IsAutomatic ? "cut by the program into about equal numbers of documents" : "given by the researcher")}). ");
        }

        text.Append($"Measures were found sentence by sentence: {N(findings.Measures.Count)} in {N(findings.Sentences)} sentences. ");
        foreach (var coding in findings.Frameworks)
        {
            text.Append($"{N(coding.Clauses)} clauses were coded with the framework \"{coding.Framework.EnglishName}\", which gave {N(coding.Codes.Count)} codes{Source(coding.Framework.Source)}. ");
        }

        AppendMerge(text, result, "Some topics were merged by the researcher: {0} were fitted, {1} are reported.");
        text.Append("\n\n");
    }

    private static void AppendMerge(StringBuilder text, MiningResult result, string template)
    {
        if (result.FittedModel is { } fitted)
        {
            text.Append(template.Replace("{0}", N(fitted.TopicCount), StringComparison.Ordinal).Replace("{1}", N(result.Topics.Count), StringComparison.Ordinal));
        }
    }

    private static string Finish(StringBuilder text, string heading, MiningResult result)
    {
        text.Append("## ").Append(heading).Append("\n\n");
        var sources = result.Findings is { } f ? f.Frameworks.Select(c => c.Framework.Source).Where(s => s.Length > 0) : [];
        foreach (var reference in References.Concat(sources).Order(StringComparer.Ordinal))
        {
            text.Append("- ").Append(reference).Append('\n');
        }

        return text.ToString();
    }

    private static string Source(string source) => source.Length == 0 ? string.Empty : " [" + source.Split('(', 2)[0].Trim().TrimEnd(',', '.') + "]";

    private static string Documents(MiningResult result) => N(result.DocumentTopics.Documents.Length);

    private static string N(long value) => NumberFormat.Integer(value);

    private static string S(double value) => NumberFormat.Score(value);
}
