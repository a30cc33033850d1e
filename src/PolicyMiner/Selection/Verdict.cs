using PolicyMiner.Foundation;

namespace PolicyMiner.Selection;

/// <summary>The decision on K in words, for the summary, the report and the methods paragraph.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Chinese.</param>
public sealed record Verdict(string English, string Chinese)
{
    /// <summary>Puts a decision into words: the rule, each other rule's own choice, what cannot be told apart, edges, disagreement.</summary>
    public static Verdict Of(TopicCountChoice choice, IReadOnlyList<TopicCountScore> scores)
    {
        var chosen = N(choice.Chosen);
        if (choice.Rules is not { } rules)
        {
            return new Verdict(
                $"K = {chosen} was given by the user; nothing was held out, so the data were not asked.",
                $"主题数 K = {chosen} 由用户指定；未作留出检验，数据未参与主题数的选择。");
        }

        var english = new List<string>();
        var chinese = new List<string>();
        var score = scores.First(s => s.TopicCount == choice.Chosen);
        english.Add($"K = {chosen} by rule {Name(choice.Rule)}; held-out perplexity {NumberFormat.Fixed(score.Perplexity, 1)}.");
        chinese.Add($"按规则 {Name(choice.Rule)} 取主题数 K = {chosen}，留出困惑度 {NumberFormat.Fixed(score.Perplexity, 1)}。");
        english.Add($"Each rule by itself: one-se {N(rules.OneSe)}, min {N(rules.Min)}, knee {N(rules.Knee, "none in range")} (limit {NumberFormat.Score(choice.MinGain)} a topic), npmi {N(rules.Npmi, "none")}, stability {N(rules.Stability, "none")}, consensus {N(rules.Consensus)}.");
        chinese.Add($"各规则单独的选择：一倍标准误 {N(rules.OneSe)}，最小困惑度 {N(rules.Min)}，拐点 {N(rules.Knee, "区间内没有")}（每增一个主题的增益下限 {NumberFormat.Score(choice.MinGain)}），NPMI {N(rules.Npmi, "无")}，稳定性 {N(rules.Stability, "无")}，共识 {N(rules.Consensus)}。");
        english.Add($"Beside the choice, not moving it: C_NPMI {S(score.Mean(RuleChoices.NpmiMetric))}, exclusivity {S(score.Mean("exclusivity"))}, topics reproduced over starts {P(score.StabilityOverStarts)}, over documents {P(score.StabilityOverDocuments)}.");
        chinese.Add($"供参考而不影响选择：C_NPMI {S(score.Mean(RuleChoices.NpmiMetric))}，独占性 {S(score.Mean("exclusivity"))}，跨随机起点复现的主题 {P(score.StabilityOverStarts)}，跨文档子样本复现 {P(score.StabilityOverDocuments)}。");
        AddSet(choice, english, chinese);
        if (choice.Interval is { } interval && interval.Low != interval.High)
        {
            english.Add($"Over resamples of documents and random starts the smaller of one-se and knee is {N(interval.Low)} to {N(interval.High)} (90 % interval){(choice.Rule == SelectionRule.Auto ? "; rule auto takes its median" : string.Empty)}.");
            chinese.Add($"对文档与随机起点重抽样时，一倍标准误与拐点中较小者在 {N(interval.Low)} 至 {N(interval.High)} 之间（90% 区间）{(choice.Rule == SelectionRule.Auto ? "，规则 auto 取其中位数" : string.Empty)}。");
        }

        AddEdges(choice, rules, english, chinese);
        return new Verdict(string.Join(' ', english), string.Concat(chinese));
    }

    /// <summary>The rule's name as the user writes it.</summary>
    public static string Name(SelectionRule rule) => rule == SelectionRule.OneSe ? "one-se" : rule.ToString().ToLowerInvariant();

    private static void AddSet(TopicCountChoice choice, List<string> english, List<string> chinese)
    {
        var same = string.Join(", ", choice.Indistinguishable.Select(k => N(k)));
        english.Add(same.Length == 0
            ? "No other swept K is within one standard error of it (documents, paired, and random starts)."
            : $"Within one standard error of it (documents, paired, and random starts), so not to be told apart: {same}.");
        chinese.Add(same.Length == 0 ? "没有其他 K 落在其一倍标准误（文档配对与随机起点合计）之内。" : $"下列 K 与之相差不到一倍标准误（文档配对与随机起点合计）、无法区分：{same}。");
    }

    private static void AddEdges(TopicCountChoice choice, RuleChoices rules, List<string> english, List<string> chinese)
    {
        var last = choice.Candidates[^1].TopicCount;
        if (rules.Min == last && choice.Candidates.Count > 1)
        {
            english.Add($"Perplexity falls to the end of the range (K = {N(last)}): perplexity alone gives no finite choice here.");
            chinese.Add($"困惑度一直下降到区间末端（K = {N(last)}）：单凭困惑度在此得不到有限的选择。");
        }

        if (rules.Knee is null && choice.Candidates.Count > 1)
        {
            english.Add("Every step of the range still gains more than the limit: lengthen it with --extend or --topics.");
            chinese.Add("区间内每增一个主题的增益仍高于下限：请用 --extend 或 --topics 加长区间。");
        }
        else if (choice.AtFirst)
        {
            english.Add("The choice is the first K of the range: begin lower if the corpus may hold fewer topics.");
            chinese.Add("所选 K 是区间的起点：若语料的主题可能更少，请从更小的 K 开始。");
        }

        var votes = new[] { choice.Chosen, rules.Npmi, rules.Stability }.OfType<int>().ToArray();
        if (votes.Max() >= 2 * votes.Min())
        {
            english.Add("The rules disagree by a factor of two or more: say in the paper which question the topics are to answer.");
            chinese.Add("各规则相差一倍以上：请在论文中说明主题要回答的问题。");
        }
    }

    private static string N(int? k, string none = "") => k is { } value ? NumberFormat.Integer(value) : none;

    private static string S(double value) => double.IsNaN(value) ? "-" : NumberFormat.Fixed(value, 3);

    private static string P(double share) => double.IsNaN(share) ? "-" : NumberFormat.Fixed(100 * share, 0) + " %";
}
