using System.Net;
using System.Text;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>The topic-word table as a three-line table (三线表): for LaTeX with booktabs, and as HTML that pastes into Word.</summary>
public static class ThreeLineTable
{
    private const int Words = 10;
    private const string HtmlCell = "padding:2pt 6pt;text-align:left;vertical-align:top";

    // Lines of cells: those of the table itself are lost on the way into a word processor.
    private const string HeaderLines = ";border-top:1.5pt solid black;border-bottom:0.75pt solid black";
    private const string LastLine = ";border-bottom:1.5pt solid black";
    private static readonly string[] ChineseHeader = ["主题", "标签", "强度", "高概率词", "稳定性"];
    private static readonly string[] EnglishHeader = ["Topic", "Label", "Strength", "Top words", "Reproduced"];

    /// <summary>LaTeX for XeLaTeX; needs the packages booktabs and ctex. Fits the text width of a page in one column.</summary>
    /// <param name="result">The result.</param>
    /// <param name="isChinese">Language of the caption and the header.</param>
    public static string Latex(MiningResult result, bool isChinese)
    {
        var text = new StringBuilder("% xelatex, with \\usepackage{booktabs} and \\usepackage{ctex}\n\\begin{table}[htbp]\n\\centering\n\\small\n\\setlength{\\tabcolsep}{4pt}\n");
        text.Append("\\caption{").Append(EscapeLatex(Caption(result, isChinese))).Append("}\n\\begin{tabular}{@{}lp{0.21\\textwidth}lp{0.46\\textwidth}l@{}}\n\\toprule\n");
        text.AppendJoin(" & ", isChinese ? ChineseHeader : EnglishHeader).Append(" \\\\\n\\midrule\n");
        foreach (var row in Rows(result, isChinese))
        {
            text.AppendJoin(" & ", row.Select(EscapeLatex)).Append(" \\\\\n");
        }

        return text.Append("\\bottomrule\n\\end{tabular}\n\\end{table}\n").ToString();
    }

    /// <summary>HTML with its style inside each cell, because Word drops style sheets when pasting.</summary>
    /// <param name="result">The result.</param>
    /// <param name="isChinese">Language of the caption and the header.</param>
    public static string Html(MiningResult result, bool isChinese)
    {
        var text = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"{(isChinese ? "zh-CN" : "en")}\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(Caption(result, isChinese))}</title></head><body>\n");
        text.Append("<table width=\"100%\" style=\"border-collapse:collapse\">\n<caption>").Append(WebUtility.HtmlEncode(Caption(result, isChinese))).Append("</caption>\n<tr>");
        foreach (var header in isChinese ? ChineseHeader : EnglishHeader)
        {
            text.Append("<th style=\"").Append(HtmlCell).Append(HeaderLines).Append("\">").Append(header).Append("</th>");
        }

        text.Append("</tr>\n");
        var rows = Rows(result, isChinese).ToArray();
        foreach (var row in rows)
        {
            text.Append("<tr>");
            foreach (var cell in row)
            {
                text.Append("<td style=\"").Append(HtmlCell).Append(row == rows[^1] ? LastLine : string.Empty).Append("\">").Append(WebUtility.HtmlEncode(cell)).Append("</td>");
            }

            text.Append("</tr>\n");
        }

        return text.Append("</table>\n</body></html>\n").ToString();
    }

    private static string Caption(MiningResult result, bool isChinese)
    {
        var (topics, documents) = (NumberFormat.Integer(result.Topics.Count), NumberFormat.Integer(result.DocumentTopics.Documents.Length));
        return isChinese ? $"主题—词分布（K = {topics}，{documents} 份文档；强度为 θ 的文档均值）" : $"Topics and their words (K = {topics}, {documents} documents; strength is the mean θ over documents)";
    }

    private static IEnumerable<string[]> Rows(MiningResult result, bool isChinese)
    {
        for (var k = 0; k < result.Topics.Count; k++)
        {
            var topic = result.Topics[k];
            var reproduced = result.Findings is { } f && f.Reliability[k].Fits > 0
                ? NumberFormat.Integer(f.Reliability[k].Reproduced) + "/" + NumberFormat.Integer(f.Reliability[k].Fits)
                : string.Empty;
            yield return
            [
                topic.Id, topic.Label, NumberFormat.Fixed(topic.Strength.Mean, 3),
                string.Join(isChinese ? "、" : ", ", topic.TopTerms.Take(Words).Select(t => result.Vocabulary.Terms[t])), reproduced,
            ];
        }
    }

    private static string EscapeLatex(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + c,
                'θ' => "$\\theta$",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
