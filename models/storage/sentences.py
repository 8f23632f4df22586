"""What people are told when a database cannot be used as they wish."""

from models.domain.errors import ConflictError, UserError
from resources.texts import gettext as _


def no_database() -> UserError:
    """Nothing lies where a database was said to be."""
    return UserError(
        _("Det finns ingen databas på den platsen. Kontrollera sökvägen, eller skapa en ny.")
    )


def wrong_key_or_foreign_file() -> UserError:
    """The first page cannot be decrypted: another key, another kind of file, or a broken start."""
    return UserError(
        _(
            "Filen går inte att öppna med den här nyckeln: den är inte en databas för introapp, "
            "eller så hör nyckelfilen till en annan databas. Välj rätt fil, eller återställ "
            "databasen och dess nyckelfil från samma säkerhetskopia."
        )
    )


def damaged() -> UserError:
    """A page is missing or does not carry its own seal."""
    return UserError(
        _(
            "Databasen är skadad eller ofullständig. Spara inget mer i den, utan återställ den "
            "senaste säkerhetskopian."
        )
    )


def disk_full() -> UserError:
    """No room left: the transaction is undone, the database stays whole."""
    return UserError(
        _("Disken är full, och inget har sparats. Frigör utrymme på disken och försök igen.")
    )


def read_only() -> UserError:
    """The folder, the file or the medium may not be written to."""
    return UserError(
        _(
            "Mappen eller filen är skrivskyddad. Flytta databasen till en mapp där du får skriva, "
            "eller be den som sköter datorn om skrivrättighet."
        )
    )


def busy() -> UserError:
    """Somebody else kept the database for longer than we wait."""
    return UserError(
        _("Databasen är upptagen av någon annan just nu. Inget har sparats: försök igen strax.")
    )


def unreachable_file() -> UserError:
    """The path leads to nothing that can be opened."""
    return UserError(
        _(
            "Filen går inte att öppna. Kontrollera att den ligger kvar, att disken är ansluten och "
            "att du får läsa den."
        )
    )


def failing_disk() -> UserError:
    """Reading or writing failed below the database."""
    return UserError(
        _(
            "Disken svarar inte som den ska, och inget har sparats. Kontrollera att den är "
            "ansluten, och ta kontakt med den som sköter datorn."
        )
    )


def changed_by_someone_else() -> ConflictError:
    """The row has another version than the one that was read."""
    return ConflictError(
        _("Någon annan har ändrat uppgiften under tiden. Läs om den och gör din ändring igen.")
    )


def already_there() -> UserError:
    """A value that must be the only one of its kind exists already."""
    return UserError(_("Uppgiften finns redan. Sök upp den i stället för att lägga till en ny."))


def still_connected() -> ConflictError:
    """A row points at one that is gone, or is pointed at by one that remains."""
    return ConflictError(
        _(
            "Uppgiften hör ihop med en annan som någon har ändrat under tiden. Läs om och försök "
            "igen."
        )
    )


def no_server() -> UserError:
    """The shared database does not answer, or the driver does not say why it let nobody in."""
    return UserError(
        _(
            "Den gemensamma databasen går inte att nå. Kontrollera nätverket och inloggningen, och "
            "försök igen."
        )
    )


def not_let_in() -> UserError:
    """The shared database knows the user or the right not."""
    return UserError(
        _("Den gemensamma databasen släpper inte in dig. Kontakta den som sköter den.")
    )
