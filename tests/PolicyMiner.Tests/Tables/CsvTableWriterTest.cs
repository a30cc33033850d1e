using System.Globalization;
using System.Text;
using PolicyMiner.Tables;

namespace PolicyMiner.Tests.Tables;

public sealed class CsvTableWriterTest
{
    [Fact]
    public void Write_GivesBomQuotesPlainNumbersAndHarmlessText()
    {
        var text = Write(["a", "b"], ["他说“好”,\"x\"\n下一行", 0.1], ["=1+1", double.NaN], ["-2", 1234567], [Cell.Empty, 1.0 / 3]);

        text.Should().Be("\uFEFFa,b\n\"他说“好”,\"\"x\"\"\n下一行\",0.1\n'=1+1,\n'-2,1234567\n,0.333333333\n");
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    public void Write_UnderAnyCulture_GivesTheSame(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var own = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            own.NumberFormat.NumberDecimalSeparator = culture == "de-DE" ? "," : "·";
            own.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = own;
            Write(["a"], [-0.5], [(DateOnly?)new DateOnly(2024, 6, 30)]).Should().Be("\uFEFFa\n-0.5\n2024-06-30\n");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Write(string[] columns, params Cell[][] rows)
    {
        using var stream = new MemoryStream();
        new CsvTableWriter().Write(new Table("t.csv", columns, rows), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
