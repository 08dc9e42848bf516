/// Runs a validator by its name: a switch, so that nothing is retained in the confirm path.
enum Validators {
    static func check(_ name: ValidatorName, _ subject: Subject) -> Verdict {
        let value = subject.value
        switch name {
        case .githubChecksum: return Base62Checksum.check(subject)
        case .gitlabChecksum: return GitLabChecksum.check(subject)
        case .grafanaChecksum: return HexChecksums.grafana(subject)
        case .bitbucketChecksum: return HexChecksums.bitbucket(subject)
        case .jwt: return JWTCheck.check(subject)
        case .awsKeyID: return AWSKeyCheck.identifier(subject)
        case .awsSecret: return AWSKeyCheck.secret(subject)
        case .base64Bytes64: return EncodedLength.check(subject, bytes: 64)
        case .base64Bytes32: return EncodedLength.check(subject, bytes: 32)
        case .azureSAS: return SharedAccessSignature.check(subject)
        case .privateKey: return PrivateKeyCheck.check(subject)
        case .notUniform: return TokenTexture.notUniform(subject)
        case .mixedToken: return TokenTexture.mixed(subject)
        case .stripeMode: return TokenTexture.mode(subject)
        case .basicCredentials: return CredentialText.basic(subject)
        case .connectionPassword: return CredentialText.password(subject)
        case .presignedURL: return CredentialText.presigned(subject)
        case .bip39: return CredentialText.mnemonic(subject)
        case .bic: return PaymentChecks.bic(value)
        case .bitcoin: return WalletChecks.bitcoin(value)
        case .ethereum: return WalletChecks.ethereum(value)
        case .birthDate: return BirthDate.check(value, now: subject.now)
        case .mrz: return BirthDate.machineReadable(value)
        default: return identifier(name, value)
        }
    }

    /// Numbers: the value alone decides.
    private static func identifier(_ name: ValidatorName, _ value: UnsafeBufferPointer<UInt8>) -> Verdict {
        switch name {
        case .card: PaymentChecks.card(value)
        case .abaRouting: PaymentChecks.abaRouting(value)
        case .isin: PaymentChecks.isin(value)
        case .imei: PaymentChecks.imei(value)
        case .vin: PaymentChecks.vin(value)
        case .luhn: .checksum(Checksums.luhn(value) && !Checksums.isRepeated(value))
        case .verhoeff: .checksum(Checksums.verhoeff(value) && !Checksums.isRepeated(value))
        case .usSSN: AmericanChecks.ssn(value)
        case .usITIN: AmericanChecks.itin(value)
        case .usNPI: AmericanChecks.npi(value)
        case .caSIN: AmericanChecks.sin(value)
        case .brCPF: AmericanChecks.cpf(value)
        case .brCNPJ: AmericanChecks.cnpj(value)
        case .clRUT: AmericanChecks.rut(value)
        case .arCUIT: AmericanChecks.cuit(value)
        case .coNIT: AmericanChecks.nit(value)
        case .mxCURP: AmericanChecks.curp(value)
        case .ukNINO: EuropeanCodeChecks.nino(value)
        case .esNIF: EuropeanCodeChecks.nif(value)
        case .itCodiceFiscale: EuropeanCodeChecks.codiceFiscale(value)
        case .iePPS: EuropeanCodeChecks.pps(value)
        case .fiHETU: EuropeanCodeChecks.hetu(value)
        default: europeanDigits(name, value)
        }
    }

    private static func europeanDigits(_ name: ValidatorName, _ value: UnsafeBufferPointer<UInt8>) -> Verdict {
        switch name {
        case .ukNHS: EuropeanDigitChecks.nhs(value)
        case .plPESEL: EuropeanDigitChecks.pesel(value)
        case .plNIP: EuropeanDigitChecks.nip(value)
        case .plREGON: EuropeanDigitChecks.regon(value)
        case .sePersonnummer: EuropeanDigitChecks.personnummer(value)
        case .noFodselsnummer: EuropeanDigitChecks.fodselsnummer(value)
        case .dkCPR: EuropeanDigitChecks.cpr(value)
        case .nlBSN: EuropeanDigitChecks.bsn(value)
        case .beNRN: EuropeanDigitChecks.belgianNumber(value)
        case .frNIR: EuropeanDigitChecks.nir(value)
        case .deSteuerID: EuropeanDigitChecks.steuerID(value)
        case .ptNIF: EuropeanDigitChecks.portugueseNIF(value)
        case .chAHV: EuropeanDigitChecks.ahv(value)
        case .atSVNR: EuropeanDigitChecks.svnr(value)
        case .roCNP: EuropeanDigitChecks.cnp(value)
        case .bgEGN: EuropeanDigitChecks.egn(value)
        case .czBirthNumber: EuropeanDigitChecks.birthNumber(value)
        case .eeIsikukood: EuropeanDigitChecks.isikukood(value)
        case .hrOIB: EuropeanDigitChecks.oib(value)
        case .siEMSO: EuropeanDigitChecks.emso(value)
        case .grAMKA: EuropeanDigitChecks.amka(value)
        case .isKennitala: EuropeanDigitChecks.kennitala(value)
        case .ruINN: EuropeanDigitChecks.inn(value)
        case .ruSNILS: EuropeanDigitChecks.snils(value)
        case .trTC: EuropeanDigitChecks.turkishID(value)
        default: asianPacific(name, value)
        }
    }

    private static func asianPacific(_ name: ValidatorName, _ value: UnsafeBufferPointer<UInt8>) -> Verdict {
        switch name {
        case .auTFN: AsianPacificChecks.tfn(value)
        case .auMedicare: AsianPacificChecks.medicare(value)
        case .auABN: AsianPacificChecks.abn(value)
        case .nzIRD: AsianPacificChecks.ird(value)
        case .zaID: AsianPacificChecks.southAfricanID(value)
        case .sgNRIC: AsianPacificChecks.nric(value)
        case .hkID: AsianPacificChecks.hongKongID(value)
        case .twID: AsianPacificChecks.taiwanID(value)
        case .krRRN: AsianPacificChecks.rrn(value)
        case .jpMyNumber: AsianPacificChecks.myNumber(value)
        case .cnResidentID: AsianPacificChecks.residentID(value)
        case .inAadhaar: AsianPacificChecks.aadhaar(value)
        case .inPAN: AsianPacificChecks.pan(value)
        case .inGSTIN: AsianPacificChecks.gstin(value)
        case .ilID: AsianPacificChecks.israeliID(value)
        case .thID: AsianPacificChecks.thaiID(value)
        default: .unknown
        }
    }
}
