package org.costellazioni.conversations.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.TestConversations;
import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.mail.incoming.TestMailbox;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Answers through a real IMAP conversation. */
@PlatformTest
class AnswersByMailTests {

    @Autowired
    private Territories territories;

    @Autowired
    private TestMailbox.Maker mailboxes;

    @Autowired
    private AnswerLinks links;

    @Autowired
    private TestConversations stage;

    @Autowired
    private TestOccasions occasions;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLetters letters;

    @Autowired
    private Files files;

    @Autowired
    private TransactionTemplate transaction;

    private TestMailbox mailbox;
    private TestTerritory territory;
    private Person clerk;
    private Person president;
    private Thing festa;

    @BeforeEach
    void makeAnOccasion() {
        mailbox = mailboxes.open();
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
        president = people.play(Cast.PRESIDENT, territory);
        ActorId cortile = occasions.actor(territory, "Il Cortile");
        people.mandate(president, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        festa = TestConversations.about(
                occasions.make(territory, "Festa", TestOccasions.FUTURE, cortile));
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    /** The address by which the president answers. */
    private String address() {
        String secret = Objects.requireNonNull(territory.in(
                () -> transaction.execute(status -> links.make(festa, president.id()))));
        return mailbox.addresses().with(secret).orElseThrow();
    }

    private static MimeMessageHelper letter(String from, String to, String text) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(new InternetAddress(from));
        helper.setTo(to);
        helper.setSubject("Re: Commenti nuovi");
        helper.setText(text);
        return helper;
    }

    private void deliver(MimeMessageHelper letter) throws Exception {
        MimeMessage message = letter.getMimeMessage();
        message.saveChanges();
        GreenMailUser user = mailbox.user();
        user.deliver(message);
    }

    private String own() {
        return String.valueOf(president.email());
    }

    private List<Comment> read() {
        return stage.read(territory, festa, clerk);
    }

    private List<String> told() {
        return letters.to(own(), territory);
    }

    @Test
    void anAnswerBecomesACommentWithItsFilesAndLeavesTheMailbox() throws Exception {
        MimeMessageHelper letter = letter(
                own(), address(), "Le portiamo noi.\n\nOn Thu, Nov 26, 2026 A B wrote:\n> Ciao");
        letter.addAttachment(
                "sedie.txt", new ByteArrayResource("Dieci".getBytes(StandardCharsets.UTF_8)));
        deliver(letter);
        mailbox.round();
        assertThat(read()).singleElement().satisfies(comment -> {
            assertThat(comment.text()).isEqualTo("Le portiamo noi.");
            assertThat(comment.author()).isEqualTo(president.id());
            assertThat(comment.actingFor()).isNotNull();
            assertThat(territory.in(() -> files.attached(
                            "conversations.comment", List.of(comment.id().value()))))
                    .containsKey(comment.id().value())
                    .satisfies(all -> assertThat(all.get(comment.id().value()))
                            .extracting(FileView::name)
                            .containsExactly("sedie.txt"));
        });
        assertThat(mailbox.left()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void theSameLetterTwiceIsOneComment() throws Exception {
        MimeMessageHelper letter = letter(own(), address(), "Le portiamo noi.");
        deliver(letter);
        mailbox.user().deliver(letter.getMimeMessage());
        mailbox.round();
        mailbox.user().deliver(letter.getMimeMessage());
        mailbox.round();
        assertThat(read()).hasSize(1);
        assertThat(mailbox.left()).isEmpty();
    }

    @Test
    void neitherTheSenderNorTheAddressAloneIsEnough() throws Exception {
        deliver(letter("altri@posta.example", address(), "Scrivo io"));
        deliver(letter(own(), mailbox.address(), "Senza segreto"));
        mailbox.round();
        assertThat(read()).isEmpty();
        assertThat(told())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("un indirizzo diverso dal tuo"));
        assertThat(letters.to("altri@posta.example", territory)).isEmpty();
        assertThat(mailbox.left())
                .singleElement()
                .satisfies(left ->
                        assertThat(left.isSet(jakarta.mail.Flags.Flag.SEEN)).isTrue());
    }

    @Test
    void whatMachinesSendIsNoAnswer() throws Exception {
        String to = address();
        MimeMessageHelper away = letter(own(), to, "Sono in ferie");
        away.getMimeMessage().setHeader("Auto-Submitted", "auto-replied");
        deliver(away);
        MimeMessageHelper bounce = letter("MAILER-DAEMON@posta.example", to, "Non consegnato");
        deliver(bounce);
        MimeMessageHelper list = letter(own(), to, "Lista");
        list.getMimeMessage().setHeader("Precedence", "bulk");
        deliver(list);
        mailbox.round();
        assertThat(read()).isEmpty();
        assertThat(told()).isEmpty();
        assertThat(mailbox.left()).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsToldInPlainWords() throws Exception {
        MimeMessageHelper odd = letter(own(), address(), "Ecco il programma");
        odd.addAttachment("programma.exe", new ByteArrayResource(new byte[] {'M', 'Z', 0, 1, 2}));
        deliver(odd);
        deliver(letter(own(), address(), "> solo parole d’altri"));
        mailbox.round();
        assertThat(read()).extracting(Comment::text).containsExactly("Ecco il programma");
        assertThat(told())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("programma.exe", "manca qualcosa"))
                .anySatisfy(text -> assertThat(text).contains("Manca il testo"));
    }

    @Test
    void whoNoLongerSeesTheThingIsToldAndNothingIsWritten() throws Exception {
        Person former = people.play(Cast.VOLUNTEER, territory);
        String secret = Objects.requireNonNull(
                territory.in(() -> transaction.execute(status -> links.make(festa, former.id()))));
        String to = mailbox.addresses().with(secret).orElseThrow();
        deliver(letter(String.valueOf(former.email()), to, "Ci sono ancora?"));
        mailbox.round();
        assertThat(read()).isEmpty();
        assertThat(letters.to(String.valueOf(former.email()), territory))
                .singleElement()
                .satisfies(text -> assertThat(text).doesNotContain("Festa"));
    }

    @Test
    void aPageWithoutPlainTextIsReadToo() throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(own()));
        message.setRecipients(Message.RecipientType.TO, address());
        message.setContent("<p>Perch&eacute; no?</p><blockquote>Ciao</blockquote>", "text/html");
        message.saveChanges();
        mailbox.user().deliver(message);
        mailbox.round();
        assertThat(read()).extracting(Comment::text).containsExactly("Perché no?");
    }
}
