using PolicyMiner.Findings.Validation;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;
using PolicyMiner.Tests.Documents;

namespace PolicyMiner.Tests.Runs;

public sealed class ValidationRunTest
{
    private const string Key = "task,item,answer,choices,topic_id\nword_intrusion,W01,2,6,T01\nword_intrusion,W02,3,6,T02\n";

    [Fact]
    public void Score_ReadsTheSheetsOfAllCoders()
    {
        using var folder = new TemporaryFolder();
        folder.Write("key/key.csv", Key);
        folder.Write("answers/a/word_intrusion.csv", "item,1,2,answer\nW01,x,y,2\nW02,x,y,\n");
        folder.Write("answers/b/word_intrusion.csv", "item,answer\nW01,1\nW02,3\n");
        var score = ValidationRun.Score(folder.Path, 1).Should().ContainSingle().Subject;
        score.Task.Should().Be(ValidationTask.WordIntrusion);
        score.Accuracy.Select(a => (a.Coder, a.Right, a.Answered)).Should().Equal(("a", 1, 1), ("b", 1, 2), ("all", 2, 3));
        File.Exists(Path.Combine(folder.Path, ValidationRun.ScoresFile)).Should().BeTrue();
    }

    [Theory]
    [InlineData("item,answer\nW01,7\n", "'7'")]
    [InlineData("item,answer\nW01,two\n", "'two'")]
    [InlineData("item,answer\nW99,1\n", "'W99'")]
    [InlineData("number,choice\n1,1\n", "number, choice")]
    [InlineData("item,answer\nW01,\n", "no filled sheet")]
    public void Score_OfABadSheet_SaysWhatIsWrong(string sheet, string found)
    {
        using var folder = new TemporaryFolder();
        folder.Write("key/key.csv", Key);
        folder.Write("answers/a/word_intrusion.csv", sheet);
        FluentActions.Invoking(() => ValidationRun.Score(folder.Path, 1)).Should().Throw<InputException>().WithMessage("*" + found + "*");
    }

    [Fact]
    public void Score_WithoutKeyOrCoders_SaysSo()
    {
        using var folder = new TemporaryFolder();
        FluentActions.Invoking(() => ValidationRun.Score(folder.Path, 1)).Should().Throw<InputException>();
        folder.Write("key/key.csv", Key);
        FluentActions.Invoking(() => ValidationRun.Score(folder.Path, 1)).Should().Throw<InputException>().WithMessage("*no coders*");
    }
}
