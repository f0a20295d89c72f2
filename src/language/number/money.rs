//! Money: signs, codes and names of currencies.

/// A currency as it is written: sign, code or name in lower case.
struct Currency {
    form: &'static str,
    /// Its code after ISO 4217 where one is meant; the name of a kind of money where several states have it.
    unit: &'static str,
    /// Whether it stands before the number too.
    leads: bool,
    /// How much of the unit it is: a cent is a hundredth.
    share: f64,
}

const fn sign(form: &'static str, unit: &'static str) -> Currency {
    Currency { form, unit, leads: true, share: 1.0 }
}

const fn name(form: &'static str, unit: &'static str) -> Currency {
    Currency { form, unit, leads: false, share: 1.0 }
}

const fn minor(form: &'static str, unit: &'static str) -> Currency {
    Currency { form, unit, leads: false, share: 0.01 }
}

const fn sign_behind(form: &'static str) -> Currency {
    Currency { form, unit: "pence", leads: false, share: 0.01 }
}

/// Sorted by form.
const CURRENCIES: [Currency; 67] = [
    sign("$", "USD"),
    sign("aud", "AUD"),
    name("bitcoin", "BTC"),
    name("bitcoins", "BTC"),
    sign("btc", "BTC"),
    sign("cad", "CAD"),
    minor("cent", "cent"),
    minor("cents", "cent"),
    sign("chf", "CHF"),
    sign("cny", "CNY"),
    name("crowns", "crown"),
    name("dinar", "dinar"),
    name("dinars", "dinar"),
    name("dollar", "USD"),
    name("dollars", "USD"),
    sign("eur", "EUR"),
    name("euro", "EUR"),
    name("euros", "EUR"),
    name("franc", "franc"),
    name("francs", "franc"),
    sign("gbp", "GBP"),
    name("guilder", "guilder"),
    name("guilders", "guilder"),
    sign("hkd", "HKD"),
    name("hryvnia", "UAH"),
    name("hryvnias", "UAH"),
    sign("inr", "INR"),
    sign("jpy", "JPY"),
    name("kroner", "krone"),
    name("kronor", "krona"),
    name("lira", "lira"),
    name("liras", "lira"),
    name("markka", "markka"),
    sign("mxn", "MXN"),
    sign("nzd", "NZD"),
    sign_behind("p"),
    minor("pence", "pence"),
    minor("penny", "penny"),
    name("peseta", "peseta"),
    name("pesetas", "peseta"),
    name("peso", "peso"),
    name("pesos", "peso"),
    name("pound", "GBP"),
    name("pounds", "GBP"),
    name("rand", "ZAR"),
    name("renminbi", "CNY"),
    sign("rmb", "CNY"),
    name("rouble", "RUB"),
    name("roubles", "RUB"),
    sign("rub", "RUB"),
    name("ruble", "RUB"),
    name("rubles", "RUB"),
    name("rupee", "rupee"),
    name("rupees", "rupee"),
    name("shekels", "ILS"),
    sign("try", "TRY"),
    sign("uah", "UAH"),
    sign("usd", "USD"),
    name("yen", "JPY"),
    name("yuan", "CNY"),
    sign("£", "GBP"),
    sign("¥", "JPY"),
    sign("₪", "ILS"),
    sign("€", "EUR"),
    sign("₴", "UAH"),
    sign("₽", "RUB"),
    sign("₿", "BTC"),
];

/// The place in the table of a currency's sign, code or name.
pub(super) fn currency(form: &str) -> Option<usize> {
    CURRENCIES.binary_search_by_key(&form, |currency| currency.form).ok()
}

/// The signs, codes and names with their places in the table.
pub(super) fn forms() -> impl Iterator<Item = (usize, &'static str)> {
    CURRENCIES.iter().map(|currency| currency.form).enumerate()
}

/// The unit of the currency at a place in the table.
pub(super) fn unit(at: usize) -> &'static str {
    CURRENCIES.get(at).map_or("", |currency| currency.unit)
}

/// The currency that letters before a dollar sign make of it.
pub(super) fn lettered(letters: &str) -> Option<usize> {
    currency(match letters {
        "us" => "usd",
        "c" => "cad",
        "hk" => "hkd",
        "nz" => "nzd",
        "mex" => "mxn",
        "a" => "aud",
        _ => return None,
    })
}

/// Whether the currency may stand before its number.
pub(super) fn leads(at: usize) -> bool {
    CURRENCIES.get(at).is_some_and(|currency| currency.leads)
}

/// Whether it is a word that may stand apart from its number; "p" may not.
pub(super) fn is_word(at: usize) -> bool {
    CURRENCIES.get(at).is_some_and(|currency| currency.form.len() > 2)
}

/// How much of its unit the currency is.
pub(super) fn share(at: usize) -> f64 {
    CURRENCIES.get(at).map_or(1.0, |currency| currency.share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(CURRENCIES.is_sorted_by_key(|currency| currency.form));
        assert!(currency("€").is_some() && currency("yuan").is_some());
    }
}
