using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PolicyMiner.Charts;
using PolicyMiner.Findings;

namespace PolicyMiner.Reports;

/// <summary>
/// Writes report.html: one file that opens from disk and asks no network for anything. Its content-security policy lets only its own two
/// scripts run, by their hashes, so that nothing in a title can.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="result">What the run found.</param>
    /// <param name="language">Language in which the page opens; it can be changed in the page.</param>
    /// <param name="stream">Stays open.</param>
    /// <param name="methods">The methods paragraph; null leaves that section out.</param>
    public static void Write(MiningResult result, ChartLanguage language, Stream stream, MethodsTexts? methods = null)
    {
        var charts = Unpack("echarts.js.br");
        var script = Text("report.js");
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LANG"] = language == ChartLanguage.Chinese ? "zh-CN" : "en",
            ["TITLE"] = language == ChartLanguage.Chinese ? "政策文本主题报告" : "Topics of policy documents",
            ["POLICY"] = $"default-src 'none'; script-src {Hash(charts)} {Hash(script)}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'",
            ["STYLE"] = Text("report.css"),
            ["DATA"] = Encoding.UTF8.GetString(new ReportData(result, language, methods).ToJson()),
            ["ECHARTS"] = charts,
            ["SCRIPT"] = script,
        };
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

        // Cut once at the marks, so that braces inside a value stay what they are.
        var parts = Text("report.html").Split("{{");
        writer.Write(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            var end = part.IndexOf("}}", StringComparison.Ordinal);
            writer.Write(values[part[..end]]);
            writer.Write(part[(end + 2)..]);
        }
    }

    private static string Hash(string script) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script))) + "'";

    private static string Text(string name)
    {
        using var reader = new StreamReader(Resource(name), Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Unpack(string name)
    {
        using var reader = new StreamReader(new BrotliStream(Resource(name), CompressionMode.Decompress), Encoding.UTF8);

        // A page counts \r\n as \n before it hashes a script.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static Stream Resource(string name) => typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!;
}
