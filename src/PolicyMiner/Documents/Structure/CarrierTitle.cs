using System.Text.RegularExpressions;

namespace PolicyMiner.Documents.Structure;

/// <summary>Takes the title of a notice apart that carries another text: 国务院关于印发国家职业教育改革实施方案的通知.</summary>
/// <param name="Carried">Title of the carried text, or null when nothing is carried.</param>
/// <param name="CarriedGenre">Its genre, or null when its title does not tell.</param>
/// <param name="CarriedIssuer">Its issuer as the title tells it (转发教育部关于…), or null.</param>
internal sealed partial record CarrierTitle(string? Carried, string? CarriedGenre, string? CarriedIssuer)
{
    private static readonly CarrierTitle None = new(null, null, null);

    /// <summary>Reads a title.</summary>
    public static CarrierTitle Read(string title)
    {
        var match = Pattern().Match(Genres.Core(title));
        if (!match.Success)
        {
            return None;
        }

        var carried = match.Groups["carried"].Value;
        var issuer = IssuerInTitle.Read(carried);
        var quoted = Quoted().Match(carried);
        if (quoted.Success)
        {
            // 转发教育部《关于…的意见》: the issuer stands before the quotation.
            issuer ??= IssuingBody.IsName(quoted.Groups["before"].Value) ? quoted.Groups["before"].Value : IssuerInTitle.Read(quoted.Groups["title"].Value);
            carried = quoted.Groups["title"].Value;
        }

        return new CarrierTitle(carried, Genres.FromTitle(carried), issuer);
    }

    [GeneratedRegex(@"^.{0,60}?(?:关于)?(?:联合)?(?:印发|转发|批转|发布|公布|颁布|颁发|下发)(?<carried>.{4,}?)的?(?:通知|函|公告|通告|令|决定|通报)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?<before>[^《〈]*)[《〈](?<title>.+?)[》〉][^《〈》〉]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
